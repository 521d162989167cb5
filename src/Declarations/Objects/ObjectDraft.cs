using System.Collections.Generic;
using KubeDsl.Declarations.Origins;
using KubeDsl.Manifests;

namespace KubeDsl.Declarations.Objects;

/// <summary>An object that is being written, and where each of its fields came from.</summary>
internal sealed class ObjectDraft
{
    internal ObjectDraft(string kind, string name, ReadingContext context)
    {
        this.Kind = kind;
        this.Name = name;
        this.Context = context;
        this.Root = new Field(this);
    }

    internal string Kind { get; }

    /// <summary>The name; it may get a content hash before the draft is finished.</summary>
    internal string Name { get; set; }

    internal ReadingContext Context { get; }

    internal Field Root { get; }

    internal MappingNode Node { get; } = new();

    /// <summary>Paths and origins, in the order they were written; later ones count.</summary>
    internal List<KeyValuePair<string, Origin>> Origins { get; } = [];
}
