namespace KubeDsl.Generator.Models;

/// <summary>A container of a workload.</summary>
/// <param name="Name">The name of the class that declares it.</param>
/// <param name="Field">The list that it stands in: <c>Containers</c> or <c>InitContainers</c>.</param>
/// <param name="Index">Its position there.</param>
internal sealed record ContainerModel(string Name, string Field, int Index);
