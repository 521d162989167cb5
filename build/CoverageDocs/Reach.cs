namespace KubeDsl.CoverageDocs;

/// <summary>How declarations reach a field of the API.</summary>
public enum Reach
{
    /// <summary>By an attribute.</summary>
    Attribute,

    /// <summary>Nobody writes it: it follows from other declarations.</summary>
    KubeDsl,

    /// <summary>By <c>[Patch]</c>.</summary>
    Patch,

    /// <summary>Only the API server sets it.</summary>
    Server,

    /// <summary>Never: secret values do not belong in sources.</summary>
    Refused,

    /// <summary>Its fields stand in a section of their own.</summary>
    Section,
}
