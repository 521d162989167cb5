using System;

namespace KubeDsl;

/// <summary>Makes the environment's namespace an object of its own, with the labels that stand beside it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NamespaceAttribute : Attribute;
