using System.Collections.Generic;
using System.Globalization;

namespace KubeDsl.Manifests;

/// <summary>What the build makes of a file that the compiler cannot read itself: the documents of a YAML file with their places, or bytes that are no text.</summary>
public sealed class PreparedFile
{
    /// <summary>The largest size of a file whose bytes are carried along: no ConfigMap can hold more.</summary>
    public const int MaxSize = 1024 * 1024;

    private const string DocumentsName = "documents";
    private const string ErrorName = "error";
    private const string BytesName = "bytes";
    private const string SizeName = "size";

    /// <summary>The documents of a YAML file.</summary>
    public IReadOnlyList<ManifestNode> Documents { get; init; } = [];

    /// <summary>Why a YAML file cannot be read, and its place; null when it can.</summary>
    public ScalarNode? Error { get; init; }

    /// <summary>The content of a file that is no text, in Base64; null for other files.</summary>
    public string? Bytes { get; init; }

    /// <summary>The size in bytes of a file that is too large to be carried along; null for other files.</summary>
    public long? Size { get; init; }

    /// <summary>Reads what the build wrote; null when it is something else.</summary>
    public static PreparedFile? Read(string json)
    {
        if (JsonText.Read(json) is not MappingNode root)
            return null;
        var documents = new List<ManifestNode>();
        if (root[DocumentsName] is SequenceNode list)
        {
            foreach (var item in list.Items)
            {
                if (PositionedJson.Unwrap(item) is { } document)
                    documents.Add(document);
            }
        }

        return new PreparedFile
        {
            Documents = documents,
            Error = PositionedJson.Unwrap(root[ErrorName]) as ScalarNode,
            Bytes = (root[BytesName] as ScalarNode)?.Text,
            Size = root[SizeName] is ScalarNode size && long.TryParse(size.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null,
        };
    }

    /// <summary>The text that the build writes.</summary>
    public string Write()
    {
        var root = new MappingNode();
        if (this.Documents.Count > 0)
        {
            var list = new SequenceNode();
            foreach (var document in this.Documents)
                list.Items.Add(PositionedJson.Wrap(document));
            root.Add(DocumentsName, list);
        }

        if (this.Error is { } error)
            root.Add(ErrorName, PositionedJson.Wrap(error));
        if (this.Bytes is { } content)
            root.Add(BytesName, new ScalarNode(content));
        if (this.Size is { } bytes)
            root.Add(SizeName, new ScalarNode(bytes));
        return JsonManifestWriter.Write(root, indented: false);
    }
}
