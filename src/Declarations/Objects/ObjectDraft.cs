using System.Collections.Generic;
using KubeDsl.Declarations.Origins;
using KubeDsl.Manifests;
using KubeDsl.Parameters;

namespace KubeDsl.Declarations.Objects;

/// <summary>An object that is being written, and where each of its fields came from.</summary>
internal sealed class ObjectDraft
{
    internal ObjectDraft(string kind, TextTemplate name, ReadingContext context)
    {
        this.Kind = kind;
        this.Name = name;
        this.Context = context;
        this.Root = new Field(this);
    }

    internal string Kind { get; }

    /// <summary>The name; it may end with a hash of the content.</summary>
    internal TextTemplate Name { get; set; }

    internal ReadingContext Context { get; }

    internal Field Root { get; }

    internal MappingNode Node { get; } = new();

    /// <summary>Paths and origins, in the order they were written; later ones count.</summary>
    internal List<KeyValuePair<string, Origin>> Origins { get; } = [];
}
