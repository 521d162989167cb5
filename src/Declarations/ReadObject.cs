using System.Collections.Generic;
using KubeDsl.Declarations.Tree;
using KubeDsl.Model;
using KubeDsl.Parameters;

namespace KubeDsl.Declarations;

/// <summary>An object that was read.</summary>
/// <param name="Object">The object.</param>
/// <param name="Declaration">The declaration that it came from.</param>
/// <param name="Templates">Its fields that depend on parameters or hashes, by their places.</param>
internal sealed record ReadObject(KubernetesObject Object, Declaration Declaration, IReadOnlyList<KeyValuePair<string, TextTemplate>> Templates);
