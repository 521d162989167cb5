using System;

namespace KubeDsl;

/// <summary>Runs only on nodes of a pool, whose taints are tolerated.</summary>
/// <typeparam name="TPool">A class with <c>[NodePool]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NodeSelectorAttribute<TPool> : Attribute;
