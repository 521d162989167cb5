using System;
using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Namespaces.</summary>
internal static class NamespaceRules
{
    private const string PodSecurityPrefix = "pod-security.kubernetes.io/";

    internal static void Check(Namespace value, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("finalizers");
        foreach (var finalizer in value.Spec.Finalizers)
            faults.Invalid(path, finalizer, QualifiedName.Complaints(finalizer));
        ObjectMetaRules.CheckFinalizersAreQualified(value.Spec.Finalizers, path, faults, indexed: false);
    }

    /// <summary>The labels that say how secure the namespace's Pods must be. An admission plug-in judges them after all other rules.</summary>
    internal static void CheckPodSecurity(Namespace value, ApiFaults faults)
    {
        foreach (var (key, text) in value.Metadata.Labels.Select(l => (l.Key, l.Value)))
        {
            if (!key.StartsWith(PodSecurityPrefix, StringComparison.Ordinal))
                continue;
            var name = key.Substring(PodSecurityPrefix.Length);
            if (name is "enforce" or "audit" or "warn" && text is not ("privileged" or "baseline" or "restricted"))
                faults.Invalid(FieldPath.Metadata.Field("labels").Key(key), text, "must be privileged, baseline or restricted");
            else if (name is "enforce-version" or "audit-version" or "warn-version" && !IsVersion(text))
                faults.Invalid(FieldPath.Metadata.Field("labels").Key(key), text, "must be latest, or a version such as v1.36");
        }
    }

    private static bool IsVersion(string text) =>
        text is "latest"
        || (text.StartsWith("v1.", StringComparison.Ordinal)
            && text.Length > 3
            && (text.Length == 4 || text[3] != '0')
            && int.TryParse(text.Substring(3), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
