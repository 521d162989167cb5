using KubeDsl.Collections;

namespace KubeDsl.Generator.Models;

/// <summary>The objects of one declaration.</summary>
/// <param name="Name">The name of the class that holds them: that of the declaration, with those around it when it would stand twice.</param>
/// <param name="Declaration">The declaration as documentation refers to it.</param>
/// <param name="Objects">Positions in the environment's objects.</param>
/// <param name="Containers">Names of the classes that declare the containers, in the order of the Pod's containers and then its init containers.</param>
internal sealed record TopologyModel(string Name, string Declaration, EquatableArray<int> Objects, EquatableArray<ContainerModel> Containers);
