namespace KubeDsl.Planning.WhatIf;

/// <summary>What is lost at once.</summary>
public enum LossKind
{
    /// <summary>A node, or several when the environment's goal says so.</summary>
    Node,

    /// <summary>All nodes of a zone, or of several when the environment's goal says so.</summary>
    Zone,

    /// <summary>All nodes of a pool.</summary>
    Pool,
}
