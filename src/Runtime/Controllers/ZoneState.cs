namespace KubeDsl.Runtime.Controllers;

/// <summary>How much of a zone is lost.</summary>
internal enum ZoneState
{
    /// <summary>Most nodes are ready.</summary>
    Normal,

    /// <summary>More than two nodes and at least 55 % are not ready.</summary>
    PartialDisruption,

    /// <summary>No node is ready.</summary>
    FullDisruption,
}
