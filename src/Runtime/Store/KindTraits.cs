using System;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>What the store must know about a kind: which part is the desired state, which part controllers report.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="Spec">The desired state, whose changes count as a new generation; null when the kind has none.</param>
/// <param name="WithStatusOf">The first object with the status of the second.</param>
internal sealed record KindTraits<T>(Func<T, object?> Spec, Func<T, T, T> WithStatusOf)
    where T : KubernetesObject
{
    /// <summary>A kind without a status: configuration, or a record.</summary>
    internal static KindTraits<T> Plain { get; } = new(static _ => null, static (value, _) => value);

    /// <summary>True when changes of annotations count as a new generation; Deployments only.</summary>
    internal bool AnnotationsAreDesired { get; init; }
}
