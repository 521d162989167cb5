using System.Text.Json.Nodes;

namespace KubeDsl.Vectors.Controllers;

/// <summary>The way a <c>set</c> step changes an object.</summary>
internal static class MergePatch
{
    /// <summary>Sets the field at a path; <c>containers.image</c> is the image of the first container. Null removes, objects are merged.</summary>
    internal static void Apply(JsonObject target, ReadOnlySpan<string> path, JsonNode? value)
    {
        var name = path[0];
        if (path.Length == 1)
        {
            Merge(target, name, value);
            return;
        }

        if (target[name] is JsonArray { Count: > 0 } items)
        {
            Apply(items[0]!.AsObject(), path[1..], value);
            return;
        }

        if (target[name] is not JsonObject)
            target[name] = new JsonObject();
        Apply(target[name]!.AsObject(), path[1..], value);
    }

    private static void Merge(JsonObject target, string name, JsonNode? value)
    {
        if (value is null)
        {
            target.Remove(name);
        }
        else if (value is JsonObject members)
        {
            if (target[name] is not JsonObject)
                target[name] = new JsonObject();
            foreach (var member in members)
                Merge(target[name]!.AsObject(), member.Key, member.Value);
        }
        else
        {
            target[name] = value.DeepClone();
        }
    }
}
