using KubeDsl.Collections;
using KubeDsl.Quantities;

namespace KubeDsl.Planning;

/// <summary>A container in a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">Its image.</param>
/// <param name="Role">When it runs.</param>
/// <param name="Requests">What it requests, by resource.</param>
public sealed record PlannedContainer(string Name, string Image, ContainerRole Role, EquatableMap<Quantity> Requests);
