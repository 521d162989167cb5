using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Declarations.Objects;

/// <summary>Starts drafts with what all objects have, and makes objects of them.</summary>
internal static class ObjectFinisher
{
    private static readonly Dictionary<string, KubernetesKind> Kinds = ManifestReader.Kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <summary>The kind of that name; null when the API has none.</summary>
    internal static KubernetesKind? KindOf(string kind) => Kinds.TryGetValue(kind, out var known) ? known : null;

    /// <summary>A draft with the standard labels.</summary>
    internal static ObjectDraft Start(string kind, string name, Declaration declaration, ReadingContext context)
    {
        var draft = new ObjectDraft(kind, name, context);
        draft.Origins.Add(new("", declaration.Origin));
        StandardLabelsOf(declaration, draft.Root["metadata.labels"]);
        return draft;
    }

    /// <summary>Labels that every object has, and those that the declaration adds.</summary>
    internal static void StandardLabelsOf(Declaration declaration, Field labels)
    {
        var context = labels.Context;
        SelectorLabelsOf(declaration, labels);
        if (context.App.Length > 0)
            labels.Entry(StandardLabels.PartOf).Set(context.App);
        if (ImageReference.VersionOf(declaration, context) is { } version)
            labels.Entry(StandardLabels.Version).Set(version);
        labels.Entry(StandardLabels.ManagedBy).Set(StandardLabels.KubeDsl);
        foreach (var label in declaration.Attributes.FindAll(AttributeNames.Label))
        {
            if (label.Text(ArgumentNames.Key) is { } key)
                labels.Entry(key).Set(label[ArgumentNames.Value]);
        }
    }

    /// <summary>The labels that selectors use: they never change while the object lives.</summary>
    internal static void SelectorLabelsOf(Declaration declaration, Field labels)
    {
        labels.Entry(StandardLabels.Name).Set(declaration.Name);
        if (labels.Context.Instance.Length > 0)
            labels.Entry(StandardLabels.Instance).Set(labels.Context.Instance);
    }

    internal static void AnnotationsOf(Declaration declaration, Field annotations)
    {
        foreach (var annotation in declaration.Attributes.FindAll(AttributeNames.Annotation))
        {
            if (annotation.Text(ArgumentNames.Key) is { } key)
                annotations.Entry(key).Set(annotation[ArgumentNames.Value]);
        }
    }

    /// <summary>Applies patches, reads the object, and notes where its fields came from and what did not fit.</summary>
    internal static void Finish(ObjectDraft draft, Declaration declaration, Origin? nameOrigin = null)
    {
        var context = draft.Context;
        if (context.IsWithout(declaration, draft.Kind))
            return;
        var kind = Kinds[draft.Kind];
        draft.Root["apiVersion"].Set(kind.ApiVersion);
        draft.Root["kind"].Set(kind.Kind);
        draft.Root["metadata.name"].Set(draft.Name, nameOrigin);
        if (kind.Namespaced)
            draft.Root["metadata.namespace"].Set(context.Namespace);
        PatchWriter.Write(draft, declaration);

        var issues = new List<ReadIssue>();
        var result = ManifestReader.Read(draft.Node, issues);
        var key = new ObjectKey(kind.Kind, kind.Namespaced ? context.Namespace : "", draft.Name);
        foreach (var origin in draft.Origins)
            context.Origins.Add(key, origin.Key, origin.Value);
        foreach (var issue in issues)
        {
            var place = new FaultPlace(key, issue.Path);
            var what = issue.Kind == ReadIssueKind.UnknownField ? DeclarationFaultKind.UnknownField
                : issue.MalformedQuantity is not null ? DeclarationFaultKind.MalformedQuantity
                : DeclarationFaultKind.InvalidValue;
            context.Report(what, context.Origins.Find(place), place, issue.Path, issue.MalformedQuantity ?? issue.Message);
        }

        if (result is not null)
            context.Objects.Add((result, declaration));
    }
}
