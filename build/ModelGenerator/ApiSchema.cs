using System.Text.Json;

namespace KubeDsl.ModelGenerator;

/// <summary>Reads the OpenAPI schemas of one Kubernetes version: the kinds of <see cref="ApiKind.All"/> and all they are made of.</summary>
public static class ApiSchema
{
    private const string ReferencePrefix = "#/components/schemas/";

    private static readonly Dictionary<string, FieldKind> WellKnown = new(StringComparer.Ordinal)
    {
        ["io.k8s.apimachinery.pkg.api.resource.Quantity"] = FieldKind.Quantity,
        ["io.k8s.apimachinery.pkg.util.intstr.IntOrString"] = FieldKind.IntOrString,
        ["io.k8s.apimachinery.pkg.apis.meta.v1.Time"] = FieldKind.Time,
        ["io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime"] = FieldKind.Time,
        ["io.k8s.apimachinery.pkg.apis.meta.v1.Duration"] = FieldKind.Text,
    };

    /// <summary>Bookkeeping of the server or free-form data: read over, never declared.</summary>
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "managedFields" };

    /// <summary>Required texts whose absence the API server reports otherwise than an empty text.</summary>
    private static readonly HashSet<string> TellsAbsent = new(StringComparer.Ordinal) { "pathType" };

    public static IReadOnlyList<ApiType> Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var schemas = document.RootElement;
        var names = new SortedDictionary<string, ApiKind?>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var kind in ApiKind.All)
        {
            names[kind.SchemaName] = kind;
            open.Push(kind.SchemaName);
        }

        var types = new SortedDictionary<string, ApiType>(StringComparer.Ordinal);
        while (open.TryPop(out var name))
        {
            var type = Read(name, names[name], schemas.GetProperty(name), reference =>
            {
                if (names.TryAdd(reference, null))
                    open.Push(reference);
            });
            if (!types.TryAdd(type.Name, type))
                throw new InvalidOperationException("Two API types are called " + type.Name + ".");
        }

        return [.. types.Values];
    }

    private static ApiType Read(string name, ApiKind? kind, JsonElement schema, Action<string> onReference)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        if (schema.TryGetProperty("required", out var list))
        {
            foreach (var item in list.EnumerateArray())
                required.Add(item.GetString()!);
        }

        var fields = new List<ApiField>();
        var skipped = new List<string>();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (Left.Contains(property.Name) || (kind is not null && property.Name is ("apiVersion" or "kind")))
                    skipped.Add(property.Name);
                else if (ReadField(property, required.Contains(property.Name) && !TellsAbsent.Contains(property.Name), onReference) is { } field)
                    fields.Add(field);
                else
                    skipped.Add(property.Name);
            }
        }

        fields.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.JsonName, b.JsonName));
        return new ApiType(name[(name.LastIndexOf('.') + 1)..], kind, fields, skipped);
    }

    private static ApiField? ReadField(JsonProperty property, bool required, Action<string> onReference)
    {
        var schema = property.Value;
        var values = schema.TryGetProperty("enum", out var list) ? list.EnumerateArray().Select(v => v.GetString()!).ToArray() : [];
        var emptyDefault = schema.TryGetProperty("default", out var value) && value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Length == 0,
            JsonValueKind.Object => true,
            JsonValueKind.Number => value.GetDouble() == 0,
            _ => false,
        };
        var (kind, element) = Shape(property.Name, schema, onReference);
        return kind is null ? null : new ApiField(property.Name, kind.Value, element, required, emptyDefault, values);
    }

    private static (FieldKind? Kind, string? Element) Shape(string name, JsonElement schema, Action<string> onReference)
    {
        if (Reference(schema) is { } reference)
        {
            if (WellKnown.TryGetValue(reference, out var known))
                return (known, null);
            if (reference.EndsWith(".RawExtension", StringComparison.Ordinal))
                return (null, null);
            onReference(reference);
            return (FieldKind.Object, reference[(reference.LastIndexOf('.') + 1)..]);
        }

        return schema.GetProperty("type").GetString() switch
        {
            "string" => (FieldKind.Text, null),
            "integer" => (schema.GetProperty("format").ValueEquals("int64") ? FieldKind.Int64 : FieldKind.Int32, null),
            "number" => (FieldKind.Double, null),
            "boolean" => (FieldKind.Boolean, null),
            "array" => Items(name, schema.GetProperty("items"), onReference),
            "object" => Map(name, schema.GetProperty("additionalProperties"), onReference),
            var other => throw new NotSupportedException(name + ": " + other),
        };
    }

    private static (FieldKind? Kind, string? Element) Items(string name, JsonElement items, Action<string> onReference) => Shape(name, items, onReference) switch
    {
        (FieldKind.Text, _) => (FieldKind.Texts, null),
        (FieldKind.Int32, _) => (FieldKind.Int32s, null),
        (FieldKind.Int64, _) => (FieldKind.Int64s, null),
        (FieldKind.Object, var element) => (FieldKind.Objects, element),
        var other => throw new NotSupportedException(name + ": array of " + other.Kind),
    };

    private static (FieldKind? Kind, string? Element) Map(string name, JsonElement values, Action<string> onReference) => Shape(name, values, onReference) switch
    {
        (FieldKind.Text, _) when values.TryGetProperty("format", out var format) && format.ValueEquals("byte") => (FieldKind.BytesMap, null),
        (FieldKind.Text or FieldKind.Time, _) => (FieldKind.TextMap, null),
        (FieldKind.Quantity, _) => (FieldKind.QuantityMap, null),
        (FieldKind.Texts, _) => (FieldKind.TextsMap, null),
        var other => throw new NotSupportedException(name + ": map of " + other.Kind),
    };

    private static string? Reference(JsonElement schema)
    {
        if (schema.TryGetProperty("allOf", out var all))
            schema = all[0];
        return schema.TryGetProperty("$ref", out var reference) ? reference.GetString()![ReferencePrefix.Length..] : null;
    }
}
