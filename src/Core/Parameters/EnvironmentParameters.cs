using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Rules;

namespace KubeDsl.Parameters;

/// <summary>Gives an environment's parameters other values.</summary>
public static class EnvironmentParameters
{
    /// <summary>The environment as the compiler would have made it with these values: texts, hashes, names and whatever refers to them.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="values">Values by the parameters' names; parameters that are not named keep theirs, names that are no parameters are ignored.</param>
    /// <param name="issues">Receives what is wrong with the values where they are used.</param>
    public static EnvironmentModel With(this EnvironmentModel environment, IReadOnlyDictionary<string, string> values, ICollection<ReadIssue> issues)
    {
        var parameters = environment.Parameters.Select(p => values.TryGetValue(p.Name, out var value) ? p with { Value = value } : p).ToEquatableArray();
        if (parameters == environment.Parameters)
            return environment;

        var current = parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        var fields = environment.Templates.ToLookup(t => t.Object, t => new KeyValuePair<string, TextTemplate>(t.Pointer, TextTemplate.Parse(t.Template)));
        var templates = environment.Objects.Select((o, i) => new TemplatedObject(o.Kind, fields.Contains(i) ? ManifestWriter.Write(o) : new MappingNode(), fields[i].ToList())).ToList();
        var filling = new TemplateFilling(templates, name => current.TryGetValue(name, out var value) ? value : null);
        var objects = environment.Objects.Select((o, i) => (Object: fields.Contains(i) ? Take(filling[i], issues) ?? o : o, Before: i)).OrderBy(o => o.Object, ObjectOrder.Instance).ToList();
        return environment with
        {
            Parameters = parameters,
            Objects = objects.Select(o => o.Object).ToEquatableArray(),
            Templates = Fields(objects.Select(o => (IEnumerable<KeyValuePair<string, TextTemplate>>)fields[o.Before])),
            Types = Renamed(environment.Types, objects.ToDictionary(o => ObjectKey.Of(environment.Objects[o.Before]), o => ObjectKey.Of(o.Object))),
        };
    }

    /// <summary>The templated fields of objects in their order.</summary>
    public static EquatableArray<TemplatedField> Fields(IEnumerable<IEnumerable<KeyValuePair<string, TextTemplate>>> objects) =>
        objects.SelectMany((fields, i) => fields.Select(f => new TemplatedField(i, f.Key, f.Value.Format))).ToEquatableArray();

    /// <summary>Classes made what they made before, under names whose hashes may have changed.</summary>
    private static EquatableMap<DeclaredType> Renamed(EquatableMap<DeclaredType> types, Dictionary<ObjectKey, ObjectKey> names) =>
        types.ToEquatableMap(t => t.Key, t => t.Value with { Objects = t.Value.Objects.Select(key => names.TryGetValue(key, out var name) ? name : key).ToEquatableArray() });

    private static KubernetesObject? Take(FilledObject filled, ICollection<ReadIssue> issues)
    {
        foreach (var issue in filled.Issues)
            issues.Add(issue);

        // As generated code has it: a text that became empty is absent.
        return filled.Object is { } value ? ManifestReader.Read(ManifestWriter.Write(value), []) : null;
    }
}
