namespace KubeDsl.Generator.Models;

/// <summary>A constant of a class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type: <c>int</c> or <c>string</c>.</param>
/// <param name="Value">Its value as a literal.</param>
/// <param name="Summary">What it is, for the documentation comment.</param>
internal sealed record ConstantModel(string Name, string Type, string Value, string Summary);
