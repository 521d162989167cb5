using System;
using KubeDsl.Collections;
using KubeDsl.Quantities;

namespace KubeDsl.Manifests;

/// <summary>
/// Receives the fields of an object in the order they are written. The base decides what is left out, as Go's <c>omitempty</c> does:
/// null, empty lists, empty maps, and structs without content unless they are required. Derived classes decide what a field becomes.
/// </summary>
internal abstract class ObjectWriter
{
    internal void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            this.OnText(name, value!);
    }

    internal void RequiredText(string name, string value) => this.OnText(name, value);

    internal void Int32(string name, int? value) => this.Int64(name, value);

    internal void RequiredInt32(string name, int value) => this.OnInteger(name, value);

    internal void Int64(string name, long? value)
    {
        if (value is { } number)
            this.OnInteger(name, number);
    }

    internal void RequiredInt64(string name, long value) => this.OnInteger(name, value);

    internal void Double(string name, double? value)
    {
        if (value is { } number)
            this.OnDouble(name, number);
    }

    internal void Boolean(string name, bool? value)
    {
        if (value is { } flag)
            this.OnBoolean(name, flag);
    }

    internal void RequiredBoolean(string name, bool value) => this.OnBoolean(name, value);

    internal void Quantity(string name, Quantity? value)
    {
        if (value is { } quantity)
            this.OnQuantity(name, quantity);
    }

    internal void RequiredQuantity(string name, Quantity value) => this.OnQuantity(name, value);

    internal void IntOrString(string name, IntOrString? value)
    {
        if (value is { } either)
            this.OnIntOrString(name, either);
    }

    internal void RequiredIntOrString(string name, IntOrString value) => this.OnIntOrString(name, value);

    internal void Time(string name, DateTimeOffset? value)
    {
        if (value is { } time)
            this.OnTime(name, time);
    }

    internal void RequiredTime(string name, DateTimeOffset value) => this.OnTime(name, value);

    internal void Texts(string name, EquatableArray<string> values)
    {
        if (!values.IsEmpty)
            this.OnTexts(name, values);
    }

    internal void RequiredTexts(string name, EquatableArray<string> values) => this.OnTexts(name, values);

    internal void Int32s(string name, EquatableArray<int> values)
    {
        if (!values.IsEmpty)
            this.OnIntegers(name, values);
    }

    internal void RequiredInt32s(string name, EquatableArray<int> values) => this.OnIntegers(name, values);

    internal void Int64s(string name, EquatableArray<long> values)
    {
        if (!values.IsEmpty)
            this.OnIntegers(name, values);
    }

    internal void Object<T>(string name, T? value, Action<T, ObjectWriter> write)
        where T : class
    {
        if (value is not null)
            this.OnObject(name, value, write);
    }

    internal void StructObject<T>(string name, T value, Action<T, ObjectWriter> write)
        where T : class
    {
        if (!IsEmpty(value, write))
            this.OnObject(name, value, write);
    }

    internal void RequiredObject<T>(string name, T value, Action<T, ObjectWriter> write)
        where T : class => this.OnObject(name, value, write);

    internal void Objects<T>(string name, EquatableArray<T> values, Action<T, ObjectWriter> write)
        where T : class
    {
        if (!values.IsEmpty)
            this.OnObjects(name, values, write);
    }

    internal void RequiredObjects<T>(string name, EquatableArray<T> values, Action<T, ObjectWriter> write)
        where T : class => this.OnObjects(name, values, write);

    internal void TextMap(string name, EquatableMap<string> values)
    {
        if (!values.IsEmpty)
            this.OnTextMap(name, values);
    }

    /// <summary>Bytes, which the model keeps in Base64 as the API does.</summary>
    internal void BytesMap(string name, EquatableMap<string> values) => this.TextMap(name, values);

    internal void QuantityMap(string name, EquatableMap<Quantity> values)
    {
        if (!values.IsEmpty)
            this.OnQuantityMap(name, values);
    }

    internal void RequiredQuantityMap(string name, EquatableMap<Quantity> values) => this.OnQuantityMap(name, values);

    internal void TextsMap(string name, EquatableMap<EquatableArray<string>> values)
    {
        if (!values.IsEmpty)
            this.OnTextsMap(name, values);
    }

    protected abstract void OnText(string name, string value);

    protected abstract void OnInteger(string name, long value);

    protected abstract void OnDouble(string name, double value);

    protected abstract void OnBoolean(string name, bool value);

    protected abstract void OnQuantity(string name, Quantity value);

    protected abstract void OnIntOrString(string name, IntOrString value);

    protected abstract void OnTime(string name, DateTimeOffset value);

    protected abstract void OnTexts(string name, EquatableArray<string> values);

    protected abstract void OnIntegers(string name, EquatableArray<int> values);

    protected abstract void OnIntegers(string name, EquatableArray<long> values);

    protected abstract void OnObject<T>(string name, T value, Action<T, ObjectWriter> write)
        where T : class;

    protected abstract void OnObjects<T>(string name, EquatableArray<T> values, Action<T, ObjectWriter> write)
        where T : class;

    protected abstract void OnTextMap(string name, EquatableMap<string> values);

    protected abstract void OnQuantityMap(string name, EquatableMap<Quantity> values);

    protected abstract void OnTextsMap(string name, EquatableMap<EquatableArray<string>> values);

    private static bool IsEmpty<T>(T value, Action<T, ObjectWriter> write)
        where T : class
    {
        var nodes = new NodeWriter();
        write(value, nodes);
        return nodes.Node.Entries.Count == 0;
    }
}
