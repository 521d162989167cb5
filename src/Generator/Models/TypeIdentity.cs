using KubeDsl.Collections;

namespace KubeDsl.Generator.Models;

/// <summary>A class that gets further members: its namespace, and the classes around it.</summary>
/// <param name="Namespace">The namespace as it is written in code; empty for the global one.</param>
/// <param name="Types">From the outermost class to the class itself, each as <c>partial class Shop</c>.</param>
/// <param name="MetadataName">The full name as metadata has it, with <c>+</c> before nested names; files are named after it.</param>
internal sealed record TypeIdentity(string Namespace, EquatableArray<string> Types, string MetadataName);
