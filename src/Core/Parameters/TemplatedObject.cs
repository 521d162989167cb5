using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Manifests;

namespace KubeDsl.Parameters;

/// <summary>An object some of whose texts wait for the values of parameters.</summary>
public sealed class TemplatedObject
{
    /// <summary>Where an object's name stands.</summary>
    public const string NamePointer = "/metadata/name";

    internal TemplatedObject(string kind, MappingNode node, IReadOnlyList<KeyValuePair<string, TextTemplate>> fields)
    {
        this.Kind = kind;
        this.Node = node;
        this.Fields = fields;
    }

    /// <summary>The object, whose templates have been filled once it has been asked for.</summary>
    public MappingNode Node { get; }

    /// <summary>The templates by their places.</summary>
    public IReadOnlyList<KeyValuePair<string, TextTemplate>> Fields { get; }

    internal string Kind { get; }

    /// <summary>The object without its metadata.</summary>
    internal MappingNode Content
    {
        get
        {
            var content = new MappingNode();
            foreach (var entry in this.Node.Entries.Where(e => e.Key != "metadata"))
                content.Add(entry.Key, entry.Value);
            return content;
        }
    }

    /// <summary>The template of the object's name.</summary>
    internal TextTemplate Name => this.Fields.FirstOrDefault(f => f.Key == NamePointer).Value;

    /// <summary>What stands between the braces where others refer to the object.</summary>
    internal string Key => this.Kind + "/" + this.Name.Constant;

    /// <summary>Finds the templates in a draft.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="draft">The object, with a <see cref="TemplateNode"/> where a text waits.</param>
    public static TemplatedObject Of(string kind, MappingNode draft)
    {
        var fields = new List<KeyValuePair<string, TextTemplate>>();
        Collect(draft, "", fields);
        return new TemplatedObject(kind, draft, fields);
    }

    private static void Collect(ManifestNode node, string pointer, List<KeyValuePair<string, TextTemplate>> fields)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                    Collect(entry.Value, JsonPointer.Append(pointer, entry.Key), fields);
                break;
            case SequenceNode sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                    Collect(sequence.Items[i], JsonPointer.Append(pointer, i.ToString(CultureInfo.InvariantCulture)), fields);
                break;
            case TemplateNode template:
                fields.Add(new(pointer, template.Template));
                break;
        }
    }
}
