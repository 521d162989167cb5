using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Quantities;

namespace KubeDsl.Manifests;

/// <summary>Writes an object as a <see cref="MappingNode"/>.</summary>
internal sealed class NodeWriter : ObjectWriter
{
    internal MappingNode Node { get; } = new();

    protected override void OnText(string name, string value) => this.Node.Add(name, new ScalarNode(value));

    protected override void OnInteger(string name, long value) => this.Node.Add(name, new ScalarNode(value));

    protected override void OnDouble(string name, double value) => this.Node.Add(name, new ScalarNode(ScalarKind.Number, value.ToString("R", CultureInfo.InvariantCulture)));

    protected override void OnBoolean(string name, bool value) => this.Node.Add(name, new ScalarNode(value));

    protected override void OnQuantity(string name, Quantity value) => this.Node.Add(name, new ScalarNode(value.ToString()));

    protected override void OnIntOrString(string name, IntOrString value) =>
        this.Node.Add(name, value.Text is { } text ? new ScalarNode(text) : new ScalarNode(value.Number));

    protected override void OnTime(string name, DateTimeOffset value) =>
        this.Node.Add(name, new ScalarNode(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)));

    protected override void OnTexts(string name, EquatableArray<string> values) => this.Node.Add(name, Sequence(values, v => new ScalarNode(v)));

    protected override void OnIntegers(string name, EquatableArray<int> values) => this.Node.Add(name, Sequence(values, v => new ScalarNode(v)));

    protected override void OnIntegers(string name, EquatableArray<long> values) => this.Node.Add(name, Sequence(values, v => new ScalarNode(v)));

    protected override void OnObject<T>(string name, T value, Action<T, ObjectWriter> write) => this.Node.Add(name, ToNode(value, write));

    protected override void OnObjects<T>(string name, EquatableArray<T> values, Action<T, ObjectWriter> write) => this.Node.Add(name, Sequence(values, v => ToNode(v, write)));

    protected override void OnTextMap(string name, EquatableMap<string> values) => this.Node.Add(name, Mapping(values, v => new ScalarNode(v)));

    protected override void OnQuantityMap(string name, EquatableMap<Quantity> values) => this.Node.Add(name, Mapping(values, v => new ScalarNode(v.ToString())));

    protected override void OnTextsMap(string name, EquatableMap<EquatableArray<string>> values) =>
        this.Node.Add(name, Mapping(values, v => Sequence(v, t => new ScalarNode(t))));

    private static MappingNode ToNode<T>(T value, Action<T, ObjectWriter> write)
    {
        var writer = new NodeWriter();
        write(value, writer);
        return writer.Node;
    }

    private static SequenceNode Sequence<T>(IEnumerable<T> values, Func<T, ManifestNode> convert)
    {
        var node = new SequenceNode();
        foreach (var value in values)
            node.Items.Add(convert(value));
        return node;
    }

    private static MappingNode Mapping<T>(EquatableMap<T> values, Func<T, ManifestNode> convert)
    {
        var node = new MappingNode();
        foreach (var entry in values)
            node.Add(entry.Key, convert(entry.Value));
        return node;
    }
}
