using System;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;
using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Declarations.Objects;

/// <summary>Objects without attributes of their own: patches fill them.</summary>
internal static class AnyObjectWriter
{
    internal static void Write(Declaration declaration, ReadingContext context)
    {
        var attribute = declaration.Attribute;
        if (attribute[ArgumentNames.Kind] is not { Text: { } kind } written || attribute.Text(ArgumentNames.ApiVersion) is not { } version)
            return;
        var known = ObjectFinisher.KindOf(kind);
        if (!string.Equals(known?.ApiVersion, version, StringComparison.Ordinal))
        {
            context.Report(DeclarationFaultKind.UnknownKind, written.Origin, kind, version, NearestTo(kind, known));
            return;
        }

        ObjectFinisher.Finish(ObjectFinisher.Start(kind, declaration.Name, declaration, context), declaration, declaration.NameOrigin);
    }

    /// <summary>The kind with its own version, or one that is written similarly.</summary>
    private static string NearestTo(string kind, KubernetesKind? known)
    {
        known ??= Similarity.Closest(kind, ManifestReader.Kinds.Select(k => k.Kind)) is { } nearest && Similarity.Distance(kind, nearest) <= nearest.Length / 2 ? ObjectFinisher.KindOf(nearest) : null;
        return known is null ? "" : known.ApiVersion + " " + known.Kind;
    }

    /// <summary>The environment's namespace.</summary>
    internal static void WriteNamespace(Declaration environment, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("Namespace", context.Namespace, environment, context);
        ObjectFinisher.Finish(draft, environment, environment.Attribute[ArgumentNames.Namespace]?.Origin ?? environment.Origin);
    }
}
