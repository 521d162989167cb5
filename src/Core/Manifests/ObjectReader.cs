using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Quantities;
using KubeDsl.Rules;

namespace KubeDsl.Manifests;

/// <summary>Hands out the fields of a mapping by name and type, and notes what does not fit: unknown and repeated names, values of another type.</summary>
internal sealed class ObjectReader
{
    private readonly MappingNode node;
    private readonly string path;
    private readonly IList<ReadIssue> issues;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    internal ObjectReader(MappingNode node, string path, IList<ReadIssue> issues)
    {
        this.node = node;
        this.path = path;
        this.issues = issues;
    }

    /// <summary>Names that may stand here although nobody reads them.</summary>
    internal ObjectReader Skip(params string[] names)
    {
        this.asked.UnionWith(names);
        return this;
    }

    internal string? Text(string name) => this.Scalar(name, ScalarKind.Text, "a text", s => s.Text);

    internal int? Int32(string name) => this.Number(name, "a whole number of 32 bits", s => int.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var v) ? v : (int?)null);

    internal long? Int64(string name) => this.Number(name, "a whole number of 64 bits", s => long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var v) ? v : (long?)null);

    internal double? Double(string name) => this.Number(name, "a number", s => double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var v) ? v : (double?)null);

    internal bool? Boolean(string name) => this.Find(name) switch
    {
        null => null,
        ScalarNode { Kind: ScalarKind.Boolean } scalar => scalar.Text == "true",
        var other => this.Wrong<bool?>(this.PathOf(name), "true or false", other),
    };

    internal Quantity? Quantity(string name) => this.Find(name) is { } value ? this.ToQuantity(this.PathOf(name), value) : null;

    internal IntOrString? IntOrString(string name) => this.Find(name) switch
    {
        null => null,
        ScalarNode { Kind: ScalarKind.Text } scalar => new IntOrString(scalar.Text),
        ScalarNode { Kind: ScalarKind.Number } scalar when int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var v) => new IntOrString(v),
        var other => this.Wrong<IntOrString?>(this.PathOf(name), "a whole number or a text", other),
    };

    internal DateTimeOffset? Time(string name) => this.Find(name) switch
    {
        null => null,
        ScalarNode { Kind: ScalarKind.Text } scalar when Rfc3339.TryParse(scalar.Text, out var v) => v,
        var other => this.Wrong<DateTimeOffset?>(this.PathOf(name), "a time such as 2026-01-31T12:00:00Z", other),
    };

    internal T? Object<T>(string name, Func<ObjectReader, T> read)
        where T : class
        => this.Find(name) is { } value ? this.ToObject(this.PathOf(name), value, read) : null;

    internal EquatableArray<T> Objects<T>(string name, Func<ObjectReader, T> read)
        where T : class
        => this.List(name, (path, item) => this.ToObject(path, item, read));

    internal EquatableArray<string> Texts(string name) => this.List(name, this.ToText);

    internal EquatableArray<int> Int32s(string name) => this.List(name, (path, item) =>
        item is ScalarNode { Kind: ScalarKind.Null } ? 0
        : item is ScalarNode { Kind: ScalarKind.Number } scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var v)
            ? v : this.Wrong<int>(path, "a whole number of 32 bits", item));

    internal EquatableArray<long> Int64s(string name) => this.List(name, (path, item) =>
        item is ScalarNode { Kind: ScalarKind.Null } ? 0
        : item is ScalarNode { Kind: ScalarKind.Number } scalar && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var v)
            ? v : this.Wrong<long>(path, "a whole number of 64 bits", item));

    internal EquatableMap<string> TextMap(string name) => this.Map(name, this.ToText);

    /// <summary>Bytes in Base64; kept as they are written.</summary>
    internal EquatableMap<string> BytesMap(string name) => this.Map(name, (path, item) =>
    {
        var text = this.ToText(path, item);
        return Base64.IsValid(text) ? text : this.Wrong<string?>(path, "bytes in Base64 with padding", item) ?? "";
    });

    internal EquatableMap<Quantity> QuantityMap(string name) => this.Map(name, (path, item) => this.ToQuantity(path, item) ?? default);

    internal EquatableMap<EquatableArray<string>> TextsMap(string name) => this.Map(name, (path, item) => this.ToList(path, item, this.ToText));

    /// <summary>Notes the names that nobody asked for and those that stand twice.</summary>
    internal void Finish()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in this.node.Entries)
        {
            if (!seen.Add(entry.Key))
                this.issues.Add(new(ReadIssueKind.DuplicateField, this.PathOf(entry.Key), "the field stands twice", entry.Value.Position));
            else if (!this.asked.Contains(entry.Key))
                this.issues.Add(new(ReadIssueKind.UnknownField, this.PathOf(entry.Key), "unknown field", entry.Value.Position) { Nearest = this.NearestTo(entry.Key) });
        }
    }

    /// <summary>The name that was meant perhaps: at least half of its letters are right.</summary>
    private string? NearestTo(string name) =>
        Similarity.Closest(name, this.asked) is { } nearest && Similarity.Distance(name.ToUpperInvariant(), nearest.ToUpperInvariant()) <= nearest.Length / 2 ? this.PathOf(nearest) : null;

    private string PathOf(string name) => this.path.Length == 0 ? name : this.path + "." + name;

    private ManifestNode? Find(string name)
    {
        this.asked.Add(name);
        return this.node[name] is { } value && value is not ScalarNode { Kind: ScalarKind.Null } ? value : null;
    }

    private T? Scalar<T>(string name, ScalarKind kind, string expected, Func<ScalarNode, T> convert)
        where T : class
        => this.Find(name) switch
        {
            null => null,
            ScalarNode scalar when scalar.Kind == kind => convert(scalar),
            var other => this.Wrong<T?>(this.PathOf(name), expected, other),
        };

    private T? Number<T>(string name, string expected, Func<string, T?> convert)
        where T : struct
        => this.Find(name) switch
        {
            null => null,
            ScalarNode { Kind: ScalarKind.Number } scalar when convert(scalar.Text) is { } value => value,
            var other => this.Wrong<T?>(this.PathOf(name), expected, other),
        };

    private string ToText(string path, ManifestNode value) =>
        value switch
        {
            ScalarNode { Kind: ScalarKind.Text } scalar => scalar.Text,
            ScalarNode { Kind: ScalarKind.Null } => "",
            _ => this.Wrong<string?>(path, "a text", value) ?? "",
        };

    private Quantity? ToQuantity(string path, ManifestNode value) =>
        value is ScalarNode { Kind: ScalarKind.Null } ? Quantities.Quantity.Zero
        : value is ScalarNode { Kind: ScalarKind.Text or ScalarKind.Number } scalar && Quantities.Quantity.TryParse(scalar.Text.Trim(' '), out var quantity) ? quantity
        : this.Wrong<Quantity?>(path, "a quantity such as 250m, 2 or 64Mi", value, value is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : null);

    private T? ToObject<T>(string path, ManifestNode value, Func<ObjectReader, T> read)
        where T : class
    {
        var mapping = value as MappingNode ?? (value is ScalarNode { Kind: ScalarKind.Null } ? new MappingNode() : null);
        if (mapping is null)
            return this.Wrong<T?>(path, "an object", value);
        var reader = new ObjectReader(mapping, path, this.issues);
        var result = read(reader);
        reader.Finish();
        return result;
    }

    private EquatableArray<T> List<T>(string name, Func<string, ManifestNode, T?> convert) =>
        this.Find(name) is { } value ? this.ToList(this.PathOf(name), value, convert) : default;

    private EquatableArray<T> ToList<T>(string path, ManifestNode value, Func<string, ManifestNode, T?> convert)
    {
        if (value is not SequenceNode sequence)
            return this.Wrong<EquatableArray<T>>(path, "a list", value);
        var items = new List<T>(sequence.Items.Count);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (convert(path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]", sequence.Items[i]) is { } item)
                items.Add(item);
        }

        return items.ToEquatableArray();
    }

    private EquatableMap<T> Map<T>(string name, Func<string, ManifestNode, T> convert)
    {
        if (this.Find(name) is not { } value)
            return default;
        if (value is not MappingNode mapping)
            return this.Wrong<EquatableMap<T>>(this.PathOf(name), "an object", value);
        var entries = new List<KeyValuePair<string, T>>(mapping.Entries.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (!seen.Add(entry.Key))
                this.issues.Add(new(ReadIssueKind.DuplicateField, this.PathOf(name) + "." + entry.Key, "the key stands twice", entry.Value.Position));
            entries.Add(new(entry.Key, convert(this.PathOf(name) + "." + entry.Key, entry.Value)));
        }

        return new EquatableMap<T>(entries);
    }

    private T? Wrong<T>(string path, string expected, ManifestNode found, string? malformedQuantity = null)
    {
        var what = found switch
        {
            MappingNode => "an object",
            SequenceNode => "a list",
            ScalarNode { Kind: ScalarKind.Text } scalar => "the text '" + scalar.Text + "'",
            ScalarNode { Kind: ScalarKind.Boolean or ScalarKind.Number } scalar when expected == "a text" => scalar.Text + "; quote it",
            _ => found.ToString(),
        };
        this.issues.Add(new(ReadIssueKind.WrongType, path, "expected " + expected + ", found " + what, found.Position) { MalformedQuantity = malformedQuantity });
        return default;
    }
}
