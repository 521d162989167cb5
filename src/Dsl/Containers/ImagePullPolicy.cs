namespace KubeDsl;

/// <summary>When the node fetches the image.</summary>
public enum ImagePullPolicy
{
    /// <summary>When it does not have it.</summary>
    IfNotPresent,

    /// <summary>Each time, to see whether it changed.</summary>
    Always,

    /// <summary>Never; it must be there.</summary>
    Never,
}
