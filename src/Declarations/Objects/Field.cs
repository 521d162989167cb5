using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using KubeDsl.Manifests;
using KubeDsl.Parameters;

namespace KubeDsl.Declarations.Objects;

/// <summary>A field of an object that is being written. It comes into being when it, or one within it, gets a value.</summary>
internal sealed class Field
{
    private readonly ObjectDraft draft;
    private readonly Field? parent;
    private readonly string name = "";
    private MappingNode? mapping;

    internal Field(ObjectDraft draft)
    {
        this.draft = draft;
        this.mapping = draft.Node;
        this.Path = "";
    }

    private Field(Field parent, string name)
    {
        this.draft = parent.draft;
        this.parent = parent;
        this.name = name;
        this.Path = parent.Path.Length == 0 ? name : parent.Path + "." + name;
    }

    private Field(Field list, MappingNode item, int index)
    {
        this.draft = list.draft;
        this.mapping = item;
        this.Path = list.Path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
    }

    /// <summary>The field as Kubernetes writes it.</summary>
    internal string Path { get; }

    /// <summary>True when the field has a value.</summary>
    internal bool IsSet => this.mapping is not null || this.parent?.Existing()?[this.name] is not null;

    internal ReadingContext Context => this.draft.Context;

    /// <summary>A field within; dots lead further down.</summary>
    internal Field this[string path]
    {
        get
        {
            var field = this;
            var start = 0;
            for (var dot = path.IndexOf('.'); dot >= 0; dot = path.IndexOf('.', start))
            {
                field = new Field(field, path.Substring(start, dot - start));
                start = dot + 1;
            }

            return new Field(field, start == 0 ? path : path.Substring(start));
        }
    }

    /// <summary>An entry of a map, whose key may hold dots.</summary>
    internal Field Entry(string key) => new(this, key);

    internal void Set(string value, Origin? origin = null) => this.Put(new ScalarNode(value), origin);

    /// <summary>A text that depends on parameters or hashes.</summary>
    internal void Set(TextTemplate value, Origin? origin = null) => this.Put(value.IsConstant ? new ScalarNode(value.Constant) : new TemplateNode(value), origin);

    internal void Set(long value, Origin? origin = null) => this.Put(new ScalarNode(value), origin);

    internal void Set(bool value, Origin? origin = null) => this.Put(new ScalarNode(value), origin);

    internal void Set(IEnumerable<string> values, Origin? origin = null)
    {
        var list = new SequenceNode();
        foreach (var value in values)
            list.Items.Add(new ScalarNode(value));
        this.Put(list, origin);
    }

    /// <summary>The argument's value, if it was written; what the compiler cannot tell is noted and left out.</summary>
    internal void Set(Argument? argument, FieldType type = FieldType.Plain)
    {
        if (argument is null)
            return;
        if (!argument.IsKnown)
            this.draft.Context.Unknown(argument);
        else if (argument.ToNode(type) is { } node)
            this.Put(node, argument.Origin);
    }

    /// <summary>What an attribute gives as its value: an argument, or the parameter that it points at.</summary>
    internal void SetValue(DeclaredAttribute attribute)
    {
        if (attribute.TypeArguments.IsEmpty)
            this.Set(attribute[ArgumentNames.Value]);
        else if (this.Context.Follow(attribute, "Parameter", k => k == DeclarationKind.Parameter) is { } parameter)
            this.Set(this.Context.ValueOf(parameter), attribute.TargetOrigin());
    }

    /// <summary>The argument's value, or the default where the API has none.</summary>
    internal void SetOr(Argument? argument, string value)
    {
        if (argument is null)
            this.Set(value);
        else
            this.Set(argument);
    }

    /// <summary>An object without fields of its own, such as <c>emptyDir: {}</c>.</summary>
    internal void SetObject(Origin? origin = null)
    {
        this.AsMapping();
        this.From(origin);
    }

    /// <summary>A further item of this list.</summary>
    internal Field Append(Origin? origin = null)
    {
        var list = this.AsList();
        var item = new MappingNode();
        list.Items.Add(item);
        var field = new Field(this, item, list.Items.Count - 1);
        field.From(origin);
        return field;
    }

    /// <summary>An item of a list that exists; null otherwise.</summary>
    internal Field? ItemAt(int index) =>
        this.parent?.Existing()?[this.name] is SequenceNode list && index >= 0 && index < list.Items.Count && list.Items[index] is MappingNode item ? new Field(this, item, index) : null;

    /// <summary>True for a list that has items.</summary>
    internal bool IsList => this.Count > 0;

    /// <summary>The item of a list that has this name; null when there is none.</summary>
    internal Field? ItemNamed(string name)
    {
        for (var i = 0; i < this.Count; i++)
        {
            if (this.ItemAt(i) is { } item && item.mapping?["name"] is ScalarNode { Text: { } text } && string.Equals(text, name, StringComparison.Ordinal))
                return item;
        }

        return null;
    }

    /// <summary>Takes the field away, if it is there.</summary>
    internal void Remove()
    {
        if (this.parent?.Existing()?.Entries is not { } entries)
            return;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (string.Equals(entries[i].Key, this.name, StringComparison.Ordinal))
                entries.RemoveAt(i);
        }
    }

    /// <summary>An item of a list; a new one behind the last; null beyond.</summary>
    internal Field? ItemOrNext(int index) => this.ItemAt(index) ?? (index == this.Count ? this.Append() : null);

    /// <summary>Notes where the field as a whole came from.</summary>
    internal void From(Origin? origin)
    {
        if (origin is not null)
            this.draft.Origins.Add(new(this.Path, origin));
    }

    internal void Put(ManifestNode node, Origin? origin)
    {
        this.From(origin);
        var entries = this.parent!.AsMapping().Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (string.Equals(entries[i].Key, this.name, StringComparison.Ordinal))
            {
                entries[i] = new(this.name, node);
                return;
            }
        }

        entries.Add(new(this.name, node));
    }

    private int Count => this.parent?.Existing()?[this.name] is SequenceNode list ? list.Items.Count : 0;

    private MappingNode? Existing() => this.mapping ?? this.parent?.Existing()?[this.name] as MappingNode;

    private MappingNode AsMapping()
    {
        if (this.mapping is { } known)
            return known;
        if (this.Existing() is not { } node)
        {
            node = new MappingNode();
            this.Put(node, null);
        }

        this.mapping = node;
        return node;
    }

    private SequenceNode AsList()
    {
        if (this.parent!.AsMapping()[this.name] is SequenceNode list)
            return list;
        list = new SequenceNode();
        this.Put(list, null);
        return list;
    }
}
