using System;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>The metadata of an object.</summary>
internal static class ObjectMetaRules
{
    /// <summary>The finalizers that need no domain.</summary>
    private static readonly string[] StandardFinalizers = ["kubernetes", OrphanFinalizer, ForegroundFinalizer];

    private const string OrphanFinalizer = "orphan";
    private const string ForegroundFinalizer = "foregroundDeletion";

    internal static void Check(ObjectMeta metadata, NameGrammar grammar, FieldPath path, ApiFaults faults)
    {
        if (metadata.GenerateName is { Length: > 0 } generateName)
            faults.Invalid(path.Field("generateName"), generateName, grammar.PrefixComplaints(generateName));
        var name = MetadataDefaults.NameOf(metadata);
        if (name.Length == 0)
            faults.Required(path.Field("name"), "must be given, or generateName");
        foreach (var complaint in name.Length == 0 ? [] : grammar.Complaints(name))
            faults.As(NamingRules.InvalidName, FaultReason.FieldValueInvalid, path.Field("name"), name, faults.Key.Kind, complaint);
        LabelRules.CheckLabels(metadata.Labels, path.Field("labels"), faults);
        LabelRules.CheckAnnotations(metadata.Annotations, path.Field("annotations"), faults);
        CheckOwners(metadata.OwnerReferences, path.Field("ownerReferences"), faults);
        CheckFinalizers(metadata.Finalizers, path.Field("finalizers"), faults);
    }

    /// <summary>A finalizer without a domain must be one of Kubernetes' own. Every kind but the disruption budget checks it.</summary>
    internal static void CheckFinalizersAreQualified(EquatableArray<string> finalizers, FieldPath path, ApiFaults faults, bool indexed = true)
    {
        for (var i = 0; i < finalizers.Count; i++)
        {
            if (!finalizers[i].Contains('/') && Array.IndexOf(StandardFinalizers, finalizers[i]) < 0)
                faults.Invalid(indexed ? path[i] : path, finalizers[i], "must be kubernetes, orphan, foregroundDeletion or a name with a domain, such as example.com/cleanup");
        }
    }

    private static void CheckFinalizers(EquatableArray<string> finalizers, FieldPath path, ApiFaults faults)
    {
        var orphan = false;
        var foreground = false;
        foreach (var finalizer in finalizers)
        {
            faults.Invalid(path, finalizer, QualifiedName.Complaints(finalizer));
            orphan |= finalizer == OrphanFinalizer;
            foreground |= finalizer == ForegroundFinalizer;
        }

        if (orphan && foreground)
            faults.Invalid(path, OrphanFinalizer, "cannot stand beside foregroundDeletion");
    }

    private static void CheckOwners(EquatableArray<OwnerReference> owners, FieldPath path, ApiFaults faults)
    {
        var controller = "";
        foreach (var owner in owners)
        {
            var (group, version) = ApiVersion.Split(owner.ApiVersion);
            if (version.Length == 0)
                faults.Invalid(path.Field("apiVersion"), owner.ApiVersion, "must name a version, such as v1 or apps/v1");
            RequireText(owner.Kind, path.Field("kind"), faults);
            RequireText(owner.Name, path.Field("name"), faults);
            RequireText(owner.Uid, path.Field("uid"), faults);
            if (group.Length == 0 && version is "v1" && owner.Kind is "Event")
                faults.Invalid(path, owner.Kind, "cannot own objects");
            if (owner.Controller != true)
                continue;
            if (controller.Length > 0)
                faults.Invalid(path, owner.Name, "cannot be the controller as well; '" + controller + "' is");
            else
                controller = owner.Name;
        }
    }

    private static void RequireText(string text, FieldPath path, ApiFaults faults)
    {
        if (text.Length == 0)
            faults.Invalid(path, text, "must not be empty");
    }
}
