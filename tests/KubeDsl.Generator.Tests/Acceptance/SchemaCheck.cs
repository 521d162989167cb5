using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KubeDsl.Manifests;
using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests.Acceptance;

/// <summary>
/// Holds documents against the API's own schema, as an API server with strict field validation does: unknown fields, missing ones, wrong types, words outside enumerations,
/// numbers too large for their format. It reads the published schema and nothing that was generated from it.
/// </summary>
internal static partial class SchemaCheck
{
    private const string ReferencePrefix = "#/components/schemas/";

    private static readonly JsonElement Schemas =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "build", "schema", "kubernetes-1.36.schemas.json"))).RootElement;

    /// <summary>What is wrong with a document.</summary>
    internal static List<string> Check(MappingNode document)
    {
        var complaints = new List<string>();
        var (apiVersion, kind) = (document.Text("apiVersion"), document.Text("kind"));
        if (SchemaOf(apiVersion, kind) is { } schema)
            Value(document, schema, kind, complaints);
        else
            complaints.Add("no schema of " + apiVersion + " " + kind);
        return complaints;
    }

    private static string Text(this MappingNode node, string key) => node[key] is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : "";

    private static JsonElement? SchemaOf(string apiVersion, string kind)
    {
        foreach (var schema in Schemas.EnumerateObject())
        {
            if (!schema.Value.TryGetProperty("x-kubernetes-group-version-kind", out var names))
                continue;
            foreach (var name in names.EnumerateArray())
            {
                var group = name.GetProperty("group").GetString();
                var version = name.GetProperty("version").GetString();
                if (name.GetProperty("kind").ValueEquals(kind) && (group!.Length == 0 ? version : group + "/" + version) == apiVersion)
                    return schema.Value;
            }
        }

        return null;
    }

    private static void Value(ManifestNode node, JsonElement schema, string path, List<string> complaints)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Value(node, Schemas.GetProperty(reference.GetString()![ReferencePrefix.Length..]), path, complaints);
            return;
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
                Value(node, part, path, complaints);
            return;
        }

        if (schema.TryGetProperty("oneOf", out var some))
        {
            Either(node, schema, some, path, complaints);
            return;
        }

        switch (schema.TryGetProperty("type", out var type) ? type.GetString() : null)
        {
            case "object":
                Object(node, schema, path, complaints);
                break;
            case "array":
                Array(node, schema, path, complaints);
                break;
            case null:
                break;
            case { } scalar:
                Scalar(node, schema, scalar, path, complaints);
                break;
        }
    }

    /// <summary>The two types that are text or number: amounts, and numbers or percentages.</summary>
    private static void Either(ManifestNode node, JsonElement schema, JsonElement some, string path, List<string> complaints)
    {
        var isInteger = schema.TryGetProperty("format", out var format) && format.ValueEquals("int-or-string");
        if (node is not ScalarNode { Kind: ScalarKind.Text or ScalarKind.Number } scalar)
            complaints.Add(path + ": neither of " + some);
        else if (isInteger && scalar.Kind == ScalarKind.Number && !int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            complaints.Add(path + ": no whole number of 32 bits: " + scalar.Text);
        else if (!isInteger && !QuantityPattern().IsMatch(scalar.Text))
            complaints.Add(path + ": no amount: " + scalar.Text);
    }

    private static void Object(ManifestNode node, JsonElement schema, string path, List<string> complaints)
    {
        if (node is not MappingNode mapping)
        {
            complaints.Add(path + ": no object");
            return;
        }

        foreach (var repeated in mapping.Entries.GroupBy(e => e.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
            complaints.Add(path + "." + repeated.Key + ": twice");
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!))
            {
                // What the schema gives a default may be left out.
                if (mapping[name] is null && !schema.GetProperty("properties").GetProperty(name).TryGetProperty("default", out _))
                    complaints.Add(path + "." + name + ": missing");
            }
        }

        foreach (var entry in mapping.Entries)
        {
            var place = path + "." + entry.Key;
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(entry.Key, out var property))
                Value(entry.Value, property, place, complaints);
            else if (schema.TryGetProperty("additionalProperties", out var additional))
                Value(entry.Value, additional, place, complaints);
            else
                complaints.Add(place + ": unknown field");
        }
    }

    private static void Array(ManifestNode node, JsonElement schema, string path, List<string> complaints)
    {
        if (node is not SequenceNode sequence)
        {
            complaints.Add(path + ": no list");
            return;
        }

        for (var i = 0; i < sequence.Items.Count; i++)
            Value(sequence.Items[i], schema.GetProperty("items"), FormattableString.Invariant($"{path}[{i}]"), complaints);
    }

    private static void Scalar(ManifestNode node, JsonElement schema, string type, string path, List<string> complaints)
    {
        var wanted = type switch { "string" => ScalarKind.Text, "boolean" => ScalarKind.Boolean, _ => ScalarKind.Number };
        if (node is not ScalarNode scalar || scalar.Kind != wanted)
        {
            complaints.Add(path + ": no " + type + ": " + node);
            return;
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.ValueEquals(scalar.Text)))
            complaints.Add(path + ": none of " + words + ": " + scalar.Text);
        var format = schema.TryGetProperty("format", out var name) ? name.GetString() : null;
        var fits = (type, format) switch
        {
            ("integer", "int64") => long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ("integer", _) => int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ("string", "date-time") => DateTimeOffset.TryParse(scalar.Text, CultureInfo.InvariantCulture, out _),
            ("string", "byte") => Convert.TryFromBase64String(scalar.Text, new byte[scalar.Text.Length], out _),
            _ => true,
        };
        if (!fits)
            complaints.Add(path + ": no " + (format ?? type) + ": " + scalar.Text);
    }

    [GeneratedRegex(@"^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][-+]?[0-9]+)?\z")]
    private static partial Regex QuantityPattern();
}
