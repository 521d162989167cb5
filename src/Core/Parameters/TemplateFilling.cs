using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Manifests;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Parameters;

/// <summary>
/// Fills the templates of objects: first the values of parameters and the names of the objects that are referred to, then the hash of the content into the object's own name.
/// The compiler and the command line fill templates here, so that both write the same bytes.
/// </summary>
public sealed class TemplateFilling
{
    private readonly IReadOnlyList<TemplatedObject> objects;
    private readonly Func<string, string?> valueOf;
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly FilledObject?[] filled;
    private readonly string?[] names;

    /// <summary>Prepares to fill; each object is filled when it is asked for.</summary>
    /// <param name="objects">The objects; those that others refer to must be among them.</param>
    /// <param name="valueOf">The value of a parameter; null when it has none.</param>
    public TemplateFilling(IReadOnlyList<TemplatedObject> objects, Func<string, string?> valueOf)
    {
        this.objects = objects;
        this.valueOf = valueOf;
        this.filled = new FilledObject?[objects.Count];
        this.names = new string?[objects.Count];
        for (var i = 0; i < objects.Count; i++)
            this.byKey[objects[i].Key] = i;
    }

    /// <summary>The object at a position.</summary>
    public FilledObject this[int index] => this.filled[index] ??= this.Fill(index);

    private FilledObject Fill(int index)
    {
        var draft = this.objects[index];
        var issues = new List<ReadIssue>();
        if (!draft.Name.IsConstant)
            JsonPointer.Set(draft.Node, TemplatedObject.NamePointer, new ScalarNode(this.NameOf(index)));
        foreach (var template in draft.Fields)
        {
            if (template.Key != TemplatedObject.NamePointer)
                this.Fill(draft, template.Key, template.Value, issues);
        }

        return new FilledObject(ManifestReader.Read(draft.Node, issues), issues, draft.Fields);
    }

    /// <summary>An object's name needs its content, but not its metadata: two objects may name one another there.</summary>
    private string NameOf(int index)
    {
        if (this.names[index] is { } known)
            return known;
        var draft = this.objects[index];
        this.names[index] = draft.Name.Constant;
        JsonPointer.Set(draft.Node, TemplatedObject.NamePointer, new ScalarNode(draft.Name.Constant));
        foreach (var template in draft.Fields)
        {
            if (!template.Key.StartsWith("/metadata/", StringComparison.Ordinal))
                this.Fill(draft, template.Key, template.Value, []);
        }

        var value = ManifestReader.Read(draft.Content, []);
        return this.names[index] = draft.Name.Fill(hole => hole == "#" ? value is null ? "" : ContentHash.Of(value) : this.Look(hole)) ?? draft.Name.Constant;
    }

    private void Fill(TemplatedObject draft, string pointer, TextTemplate template, List<ReadIssue> issues)
    {
        if (template.Fill(this.Look) is { } text)
        {
            JsonPointer.Set(draft.Node, pointer, new ScalarNode(text));
            if (pointer.EndsWith("/image", StringComparison.Ordinal) && template.Fill(this.valueOf) is not null && ImageName.Complaint(text) is { } complaint)
                issues.Add(new(ReadIssueKind.WrongType, PathOf(pointer), complaint, null));
        }
        else if (template.Format.EndsWith("?}", StringComparison.Ordinal) || JsonPointer.Find(draft.Node, pointer) is TemplateNode)
        {
            JsonPointer.Remove(draft.Node, pointer);
        }
    }

    private string? Look(string hole)
    {
        if (hole.Contains('/'))
            return this.byKey.TryGetValue(hole, out var index) ? this.NameOf(index) : null;
        if (!hole.EndsWith("?", StringComparison.Ordinal))
            return this.valueOf(hole) ?? ParameterModel.Unset;
        return this.valueOf(hole.Substring(0, hole.Length - 1)) is { Length: > 0 } label && LabelValue.IsValid(label) ? label : null;
    }

    /// <summary>The place as Kubernetes writes it.</summary>
    private static string PathOf(string pointer) =>
        string.Concat(JsonPointer.Steps(pointer).Select((step, i) => step.All(c => c is >= '0' and <= '9') ? "[" + step + "]" : i == 0 ? step : "." + step));
}
