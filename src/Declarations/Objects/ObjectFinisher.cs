using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using KubeDsl.Manifests;
using KubeDsl.Parameters;
using KubeDsl.Rules;

namespace KubeDsl.Declarations.Objects;

/// <summary>Starts drafts with what all objects have, and makes objects of them.</summary>
internal static class ObjectFinisher
{
    /// <summary>The kind that labels and annotations of Pod templates are for.</summary>
    internal const string PodKind = "Pod";

    private const string NamespaceKind = "Namespace";

    /// <summary>Labels that only a Namespace can mean.</summary>
    private const string PodSecurity = "pod-security.kubernetes.io/";

    private static readonly Dictionary<string, KubernetesKind> Kinds = ManifestReader.Kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <summary>The kind of that name; null when the API has none.</summary>
    internal static KubernetesKind? KindOf(string kind) => Kinds.TryGetValue(kind, out var known) ? known : null;

    /// <summary>A draft with the standard labels.</summary>
    internal static ObjectDraft Start(string kind, string name, Declaration declaration, ReadingContext context)
    {
        var draft = new ObjectDraft(kind, name, context);
        draft.Origins.Add(new("", declaration.Origin));
        StandardLabelsOf(declaration, draft.Root["metadata.labels"], kind);
        AnnotationsOf(declaration, draft.Root["metadata.annotations"], kind);
        return draft;
    }

    /// <summary>Labels that every object has, and those that the declaration adds.</summary>
    internal static void StandardLabelsOf(Declaration declaration, Field labels, string kind)
    {
        var context = labels.Context;
        SelectorLabelsOf(declaration, labels);
        if (context.App.Length > 0)
            labels.Entry(StandardLabels.PartOf).Set(context.App);
        if (ImageReference.VersionOf(declaration, context) is { } version)
            labels.Entry(StandardLabels.Version).Set(version);
        labels.Entry(StandardLabels.ManagedBy).Set(StandardLabels.KubeDsl);
        foreach (var around in context.Around)
        {
            foreach (var label in around.Attributes.FindAll(AttributeNames.Label))
            {
                if (label.Text(ArgumentNames.Key) is { } key && IsFor(label, kind, byDefault: kind == NamespaceKind || !key.StartsWith(PodSecurity, StringComparison.Ordinal)))
                    labels.Entry(key).SetValue(label);
            }
        }

        foreach (var label in declaration.Attributes.FindAll(AttributeNames.Label))
        {
            if (label.Text(ArgumentNames.Key) is { } key && IsFor(label, kind, byDefault: true))
                labels.Entry(key).SetValue(label);
        }
    }

    /// <summary>The labels that selectors use: they never change while the object lives.</summary>
    internal static void SelectorLabelsOf(Declaration declaration, Field labels)
    {
        labels.Entry(StandardLabels.Name).Set(declaration.Name);
        if (labels.Context.Instance.Length > 0)
            labels.Entry(StandardLabels.Instance).Set(labels.Context.Instance);
    }

    /// <summary>Annotations of an object of some kind: unless they say otherwise, they are for what the class itself declares, and for its Pods.</summary>
    internal static void AnnotationsOf(Declaration declaration, Field annotations, string kind)
    {
        foreach (var around in annotations.Context.Around)
        {
            foreach (var annotation in around.Attributes.FindAll(AttributeNames.Annotation))
            {
                if (annotation.Text(ArgumentNames.Key) is { } key && IsFor(annotation, kind, byDefault: true))
                    annotations.Entry(key).SetValue(annotation);
            }
        }

        var isOwn = kind == declaration.Kind.ToString() || kind == PodKind || declaration.Kind is DeclarationKind.Environment or DeclarationKind.KubernetesObject;
        foreach (var annotation in declaration.Attributes.FindAll(AttributeNames.Annotation))
        {
            if (annotation.Text(ArgumentNames.Key) is { } key && IsFor(annotation, kind, isOwn))
                annotations.Entry(key).SetValue(annotation);
        }
    }

    /// <summary>The labels and annotations of a part, without the standard ones.</summary>
    internal static void OwnLabelsOf(Declaration declaration, Field metadata)
    {
        var annotations = metadata["annotations"];
        foreach (var label in declaration.Attributes.FindAll(AttributeNames.Label))
        {
            if (label.Text(ArgumentNames.Key) is { } key)
                metadata["labels"].Entry(key).SetValue(label);
        }

        foreach (var annotation in declaration.Attributes.FindAll(AttributeNames.Annotation))
        {
            if (annotation.Text(ArgumentNames.Key) is { } key)
                annotations.Entry(key).SetValue(annotation);
        }
    }

    private static bool IsFor(DeclaredAttribute attribute, string kind, bool byDefault)
    {
        if (attribute[ArgumentNames.Kind] is not { FlagNames: { Count: > 0 } kinds })
            return byDefault;
        foreach (var name in kinds)
        {
            if (string.Equals(name, kind, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Applies patches and hands the draft over: it is read when all are there, since names with hashes need their content.</summary>
    internal static void Finish(ObjectDraft draft, Declaration declaration, Origin? nameOrigin = null)
    {
        if (draft.Context.IsWithout(declaration, draft.Kind))
            return;
        Complete(draft, nameOrigin);
        PatchWriter.Write(draft, declaration);
        draft.Context.Finished.Add((draft, declaration));
    }

    /// <summary>Writes what identifies the object.</summary>
    internal static void Complete(ObjectDraft draft, Origin? nameOrigin = null)
    {
        var kind = Kinds[draft.Kind];
        draft.Root["apiVersion"].Set(kind.ApiVersion);
        draft.Root["kind"].Set(kind.Kind);
        draft.Root["metadata.name"].Set(draft.Name, nameOrigin);
        if (kind.Namespaced)
            draft.Root["metadata.namespace"].Set(draft.Context.Namespace);
    }

    /// <summary>Reads all drafts, and notes where their fields came from and what did not fit.</summary>
    internal static void ReadAll(ReadingContext context)
    {
        var finished = context.Finished.ConvertAll(f => f.Draft);
        var drafts = finished.Concat(context.Drafts.Except(finished)).ToList();
        foreach (var draft in drafts.Skip(finished.Count))
            Complete(draft);
        var filling = new TemplateFilling(drafts.ConvertAll(d => TemplatedObject.Of(d.Kind, d.Node)), context.ValueOf);
        for (var i = 0; i < finished.Count; i++)
            Take(filling[i], context.Finished[i].Draft, context.Finished[i].Declaration);
        ManifestFileWriter.ReadAll(context);
    }

    private static void Take(FilledObject filled, ObjectDraft draft, Declaration declaration)
    {
        var context = draft.Context;
        var key = new ObjectKey(draft.Kind, Kinds[draft.Kind].Namespaced ? context.Namespace : "", filled.Object?.Metadata.Name ?? draft.Name.Constant);
        foreach (var origin in draft.Origins)
            context.Origins.Add(key, origin.Key, origin.Value);
        foreach (var issue in filled.Issues)
        {
            var place = new FaultPlace(key, issue.Path);
            var what = issue.Kind == ReadIssueKind.UnknownField ? DeclarationFaultKind.UnknownField
                : issue.MalformedQuantity is not null ? DeclarationFaultKind.MalformedQuantity
                : DeclarationFaultKind.InvalidValue;
            context.Report(what, context.Origins.Find(place), place, issue.Path, what == DeclarationFaultKind.UnknownField ? issue.Nearest ?? "" : issue.MalformedQuantity ?? issue.Message);
        }

        if (filled.Object is { } value)
            context.Objects.Add(new ReadObject(value, declaration, filled.Templates));
    }
}
