using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Planning;

namespace KubeDsl.Generator.Models;

/// <summary>What is generated for an environment.</summary>
/// <param name="Type">The class.</param>
/// <param name="Expression">The class as other files refer to it; empty when they cannot.</param>
/// <param name="Taken">The names of members that the class has already.</param>
/// <param name="Model">The environment.</param>
/// <param name="Topology">Its objects by declaration.</param>
/// <param name="Complaints">What is wrong with the declarations; while there is anything, no manifest is written.</param>
internal sealed record EnvironmentFileModel(
    TypeIdentity Type, string Expression, EquatableArray<string> Taken, EnvironmentModel Model, EquatableArray<TopologyModel> Topology, EquatableArray<string> Complaints)
{
    /// <summary>True when manifests may be written.</summary>
    internal bool IsValid => this.Complaints.IsEmpty;

    /// <summary>The name of the property with the model.</summary>
    internal string ModelName => this.Free("Model");

    /// <summary>The name of the class with the node pools.</summary>
    internal string NodesName => this.Free("Nodes");

    /// <summary>The name of the class with the objects.</summary>
    internal string TopologyName => this.Free("Topology");

    /// <summary>A name that none of the user's members has.</summary>
    private string Free(string name)
    {
        while (this.Taken.Contains(name, StringComparer.Ordinal))
            name += "_";
        return name;
    }
}
