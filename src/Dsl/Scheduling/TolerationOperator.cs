namespace KubeDsl;

/// <summary>How a toleration matches a taint.</summary>
public enum TolerationOperator
{
    /// <summary>Key and value are equal.</summary>
    Equal,

    /// <summary>The key is there, whatever its value.</summary>
    Exists,
}
