using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>A change of an object.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="Type">What happened.</param>
/// <param name="Old">The object before the change; null when it was created.</param>
/// <param name="Object">The object after the change; its last state when it was deleted.</param>
public readonly record struct WatchEvent<T>(WatchEventType Type, T? Old, T Object)
    where T : KubernetesObject;
