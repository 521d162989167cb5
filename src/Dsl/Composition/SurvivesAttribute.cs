using System;

namespace KubeDsl;

/// <summary>What the environment must bear without losing an available workload; proved at compile time.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SurvivesAttribute : Attribute
{
    /// <summary>So many nodes may fail at the same time.</summary>
    public int Nodes { get; set; }

    /// <summary>So many zones may fail at the same time.</summary>
    public int Zones { get; set; }
}
