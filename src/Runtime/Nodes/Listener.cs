using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Nodes;

/// <summary>A program that accepts connections.</summary>
/// <param name="Pod">Its Pod.</param>
/// <param name="Container">The name of its container.</param>
public sealed record Listener(NamespacedName Pod, string Container);
