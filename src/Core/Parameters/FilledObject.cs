using System.Collections.Generic;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Parameters;

/// <summary>An object whose templates are filled.</summary>
/// <param name="Object">The object; null when its kind is not known.</param>
/// <param name="Issues">What does not fit the API's shapes, and values of parameters that cannot stand where they are used.</param>
/// <param name="Templates">The templates by their places.</param>
public sealed record FilledObject(KubernetesObject? Object, IReadOnlyList<ReadIssue> Issues, IReadOnlyList<KeyValuePair<string, TextTemplate>> Templates);
