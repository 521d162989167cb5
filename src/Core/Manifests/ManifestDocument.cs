using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Manifests;

/// <summary>One object of a file.</summary>
/// <param name="Node">The object as it is written.</param>
/// <param name="Object">The object; null when it cannot be told what it is.</param>
/// <param name="Issues">What is wrong with it.</param>
public sealed record ManifestDocument(ManifestNode Node, KubernetesObject? Object, IReadOnlyList<ReadIssue> Issues);
