using KubeDsl.Declarations;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.ModelGenerator;
using KubeDsl.Rules;

namespace KubeDsl.CoverageDocs;

/// <summary>Which attributes wrote which fields, by type of the API and path within it; an empty text stands for fields that no attribute wrote.</summary>
public sealed class FieldUses
{
    private readonly IReadOnlyDictionary<string, ApiType> types;
    private readonly Func<string, bool> isSection;
    private readonly Dictionary<(string Type, string Path), SortedSet<string>> uses = [];

    /// <summary>Uses within types.</summary>
    /// <param name="types">The API's types by name.</param>
    /// <param name="isSection">True for types whose fields stand in a section of their own.</param>
    public FieldUses(IReadOnlyDictionary<string, ApiType> types, Func<string, bool> isSection)
    {
        this.types = types;
        this.isSection = isSection;
    }

    /// <summary>The attributes that wrote a field.</summary>
    /// <param name="type">The type of the section.</param>
    /// <param name="path">The field from there on.</param>
    public IReadOnlyCollection<string> this[string type, string path] => this.uses.TryGetValue((type, path), out var found) ? found : [];

    /// <summary>All that wrote anything.</summary>
    public IReadOnlyCollection<string> All => [.. this.uses.Values.SelectMany(u => u).Distinct(StringComparer.Ordinal)];

    /// <summary>Notes who wrote the objects of a reading.</summary>
    public void Add(DeclarationReading reading)
    {
        foreach (var value in reading.Model.Objects)
            this.Walk(reading, value, ManifestWriter.Write(value), "", this.types[value.Kind], value.Kind, "");
    }

    private void Walk(DeclarationReading reading, KubernetesObject value, MappingNode node, string place, ApiType type, string section, string path)
    {
        foreach (var field in type.Fields)
        {
            if (node[field.JsonName] is not { } written)
                continue;
            var here = place.Length == 0 ? field.JsonName : place + "." + field.JsonName;
            switch (written)
            {
                case MappingNode inner when field.Kind == FieldKind.Object:
                    this.Enter(reading, value, inner, here, field.ElementType!, section, path + field.JsonName + ".");
                    break;
                case SequenceNode list when field.Kind == FieldKind.Objects:
                    for (var i = 0; i < list.Items.Count; i++)
                        this.Enter(reading, value, (MappingNode)list.Items[i], FormattableString.Invariant($"{here}[{i}]"), field.ElementType!, section, path + field.JsonName + "[].");
                    break;
                case MappingNode map:
                    foreach (var entry in map.Entries)
                        this.Note(reading, value, here + "." + entry.Key, section, path + field.JsonName);
                    break;
                default:
                    this.Note(reading, value, here, section, path + field.JsonName);
                    break;
            }
        }
    }

    private void Enter(DeclarationReading reading, KubernetesObject value, MappingNode node, string place, string type, string section, string path)
    {
        var stands = this.isSection(type);
        this.Walk(reading, value, node, place, this.types[type], stands ? type : section, stands ? "" : path);
    }

    private void Note(DeclarationReading reading, KubernetesObject value, string place, string section, string path)
    {
        if (!this.uses.TryGetValue((section, path), out var found))
            this.uses[(section, path)] = found = new SortedSet<string>(StringComparer.Ordinal);
        var origin = reading.Origins.FindExact(new FaultPlace(ObjectKey.Of(value), place));
        found.Add(origin is null ? "" : origin.Attribute is null ? "the class's name" : "[" + origin.Attribute + (origin.ArgumentName is { } argument ? "(" + argument + ")]" : "]"));
    }
}
