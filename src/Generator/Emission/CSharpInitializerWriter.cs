using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Codecs;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes an object of the model as the C# that makes it: an object initializer with the fields that are set.</summary>
internal sealed class CSharpInitializerWriter : ObjectWriter
{
    private readonly SourceWriter writer;
    private readonly string type;

    private CSharpInitializerWriter(SourceWriter writer, string type)
    {
        this.writer = writer;
        this.type = type;
    }

    /// <summary>Writes <c>start new() { … }end</c>.</summary>
    internal static void Write(KubernetesObject value, string start, string end, SourceWriter writer)
    {
        writer.Line(start + "new()");
        writer.Line("{");
        writer.Indent();
        KindCodecs.Write(value, new CSharpInitializerWriter(writer, value.Kind));
        writer.Close("}" + end);
    }

    protected override void OnText(string name, string value)
    {
        // Required texts are empty unless they are set.
        if (value.Length > 0)
            this.Field(name, Literals.Text(value));
    }

    protected override void OnInteger(string name, long value) => this.Field(name, Literals.Number(value));

    protected override void OnDouble(string name, double value) => this.Field(name, value.ToString("R", CultureInfo.InvariantCulture) + "D");

    protected override void OnBoolean(string name, bool value) => this.Field(name, value ? "true" : "false");

    protected override void OnQuantity(string name, Quantity value) => this.Field(name, Of(value));

    protected override void OnIntOrString(string name, IntOrString value) => this.Field(name, value.Text is { } text ? Literals.Text(text) : Literals.Number(value.Number));

    protected override void OnTime(string name, DateTimeOffset value) =>
        this.Field(name, "new global::System.DateTimeOffset(" + Literals.Number(value.UtcTicks) + ", global::System.TimeSpan.Zero)");

    protected override void OnTexts(string name, EquatableArray<string> values) => this.Field(name, "[" + string.Join(", ", values.Select(Literals.Text)) + "]");

    protected override void OnIntegers(string name, EquatableArray<int> values) => this.Field(name, "[" + string.Join(", ", values.Select(v => Literals.Number(v))) + "]");

    protected override void OnIntegers(string name, EquatableArray<long> values) => this.Field(name, "[" + string.Join(", ", values.Select(Literals.Number)) + "]");

    protected override void OnObject<T>(string name, T value, Action<T, ObjectWriter> write)
    {
        if (ReferenceEquals(value, Untouched<T>.Value))
            return;
        this.writer.Line(this.Property(name) + " = new()");
        this.Body(value, write);
    }

    protected override void OnObjects<T>(string name, EquatableArray<T> values, Action<T, ObjectWriter> write)
    {
        this.writer.Line(this.Property(name) + " =");
        this.writer.Line("[");
        this.writer.Indent();
        foreach (var value in values)
        {
            this.writer.Line("new()");
            this.Body(value, write);
        }

        this.writer.Close("],");
    }

    protected override void OnTextMap(string name, EquatableMap<string> values) => this.Map(name, "", values, Literals.Text);

    protected override void OnQuantityMap(string name, EquatableMap<Quantity> values) => this.Map(name, "", values, Of);

    protected override void OnTextsMap(string name, EquatableMap<EquatableArray<string>> values) =>
        this.Map(name, "<global::KubeDsl.Collections.EquatableArray<string>>", values, v => "[" + string.Join(", ", v.Select(Literals.Text)) + "]");

    private static string Of(Quantity value) => "global::KubeDsl.Quantities.Quantity.Parse(" + Literals.Text(value.ToString()) + ")";

    private void Field(string name, string value) => this.writer.Line(this.Property(name) + " = " + value + ",");

    /// <summary>The model's name of a field: with a capital, and not that of its class.</summary>
    private string Property(string name)
    {
        var property = char.ToUpperInvariant(name[0]) + name.Substring(1);
        return string.Equals(property, this.type, StringComparison.Ordinal) ? property + "Value" : property;
    }

    private void Body<T>(T value, Action<T, ObjectWriter> write)
        where T : class
    {
        this.writer.Line("{");
        this.writer.Indent();
        write(value, new CSharpInitializerWriter(this.writer, typeof(T).Name));
        this.writer.Close("},");
    }

    private void Map<T>(string name, string typeArguments, EquatableMap<T> values, Func<T, string> convert)
    {
        var entries = new List<string>();
        foreach (var entry in values)
            entries.Add("(" + Literals.Text(entry.Key) + ", " + convert(entry.Value) + ")");
        const string create = "global::KubeDsl.Collections.EquatableMap.Create";
        if (entries.Count == 1)
        {
            this.Field(name, create + typeArguments + "(" + entries[0] + ")");
            return;
        }

        this.writer.Line(this.Property(name) + " = " + create + typeArguments + "(");
        this.writer.Indent();
        for (var i = 0; i < entries.Count; i++)
            this.writer.Line(entries[i] + (i == entries.Count - 1 ? ")," : ","));
        this.writer.Outdent();
    }

    /// <summary>The value that properties which are never null have unless they are set.</summary>
    private static class Untouched<T>
    {
        internal static object? Value { get; } = typeof(T).GetProperty("Empty")?.GetValue(null);
    }
}
