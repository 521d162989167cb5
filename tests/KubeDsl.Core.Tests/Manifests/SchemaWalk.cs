using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.ModelGenerator;

namespace KubeDsl.Core.Tests.Manifests;

/// <summary>Goes through the nodes of an object as the API's schema describes it, and says of each node what it is.</summary>
internal static class SchemaWalk
{
    private static readonly Dictionary<string, ApiType> Types =
        ApiSchema.Load(Path.Combine(RepositoryRoot.Find(), ModelGeneration.SchemaPath)).ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>A place in an object: where it stands, what is there, and how to put something else there.</summary>
    /// <param name="Path">The field path.</param>
    /// <param name="Depth">The number of places above.</param>
    /// <param name="Node">What is there.</param>
    /// <param name="Type">The API's type, for objects.</param>
    /// <param name="Replace">Puts another node there.</param>
    internal sealed record Place(string Path, int Depth, ManifestNode Node, ApiType? Type, Action<ManifestNode> Replace);

    /// <summary>All places but the object itself, outer ones first; not apiVersion and kind, whose values choose the type.</summary>
    internal static List<Place> Places(string kind, MappingNode root)
    {
        var places = new List<Place>();
        Object(Types[kind], root, "", 0, places);
        return places;
    }

    /// <summary>The object itself.</summary>
    internal static Place Root(string kind, MappingNode root) => new("", 0, root, Types[kind], _ => throw new InvalidOperationException());

    internal static string PathOf(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static void Object(ApiType type, MappingNode node, string path, int depth, List<Place> places)
    {
        foreach (var field in type.Fields)
        {
            var at = IndexOf(node, field.JsonName);
            Assert.True(at >= 0, PathOf(path, field.JsonName) + " is not written");
            Value(field.Kind, field.ElementType, new(PathOf(path, field.JsonName), depth + 1, node.Entries[at].Value, null, Replacer(node, at)), places);
        }
    }

    private static void Value(FieldKind kind, string? elementType, Place place, List<Place> places)
    {
        places.Add(kind == FieldKind.Object ? place with { Type = Types[elementType!] } : place);
        switch (kind)
        {
            case FieldKind.Object:
                Object(Types[elementType!], (MappingNode)place.Node, place.Path, place.Depth, places);
                break;
            case FieldKind.Texts or FieldKind.Int32s or FieldKind.Int64s or FieldKind.Objects:
                var items = ((SequenceNode)place.Node).Items;
                for (var i = 0; i < items.Count; i++)
                {
                    var index = i;
                    var path = place.Path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]";
                    Value(elementType is null ? FieldKind.Text : FieldKind.Object, elementType, new(path, place.Depth + 1, items[i], null, n => items[index] = n), places);
                }

                break;
            case FieldKind.TextMap or FieldKind.BytesMap or FieldKind.QuantityMap or FieldKind.TextsMap:
                var map = (MappingNode)place.Node;
                for (var i = 0; i < map.Entries.Count; i++)
                    Value(kind == FieldKind.TextsMap ? FieldKind.Texts : FieldKind.Text, null, new(PathOf(place.Path, map.Entries[i].Key), place.Depth + 1, map.Entries[i].Value, null, Replacer(map, i)), places);
                break;
        }
    }

    private static Action<ManifestNode> Replacer(MappingNode node, int at) => value => node.Entries[at] = new(node.Entries[at].Key, value);

    private static int IndexOf(MappingNode node, string name)
    {
        for (var i = 0; i < node.Entries.Count; i++)
        {
            if (node.Entries[i].Key == name)
                return i;
        }

        return -1;
    }
}
