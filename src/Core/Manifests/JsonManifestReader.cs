#if NET
using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KubeDsl.Manifests;

/// <summary>Reads JSON into nodes. The compiler side reads no JSON, so only the run-time flavour of the assembly has it.</summary>
public static class JsonManifestReader
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 128 };

    /// <summary>Reads one JSON value. Names that stand twice are kept, numbers stay as they are written, every node knows its line and column.</summary>
    /// <exception cref="FormatException">The text is not JSON; the message names the line and column.</exception>
    public static ManifestNode Read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, Options);
        var positions = new PositionCounter(bytes);
        try
        {
            reader.Read();
            var node = ReadValue(ref reader, ref positions);
            reader.Read();
            return node;
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            var column = (exception.BytePositionInLine ?? 0) + 1;
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: this is not JSON."), exception);
        }
    }

    private static ManifestNode ReadValue(ref Utf8JsonReader reader, ref PositionCounter positions)
    {
        var position = positions.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var mapping = new MappingNode { Position = position };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    mapping.Add(name, ReadValue(ref reader, ref positions));
                }

                return mapping;
            case JsonTokenType.StartArray:
                var sequence = new SequenceNode { Position = position };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    sequence.Items.Add(ReadValue(ref reader, ref positions));
                return sequence;
            case JsonTokenType.String:
                return new ScalarNode(reader.GetString()!) { Position = position };
            case JsonTokenType.Number:
                return new ScalarNode(ScalarKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)) { Position = position };
            case JsonTokenType.True or JsonTokenType.False:
                return new ScalarNode(reader.TokenType == JsonTokenType.True) { Position = position };
            default:
                return new ScalarNode(ScalarKind.Null, "null") { Position = position };
        }
    }

    /// <summary>Turns byte offsets, which only grow, into lines and columns.</summary>
    private struct PositionCounter(byte[] bytes)
    {
        private long offset;
        private int line = 1;
        private int column = 1;

        internal SourcePosition At(long target)
        {
            for (; this.offset < target; this.offset++)
            {
                var value = bytes[this.offset];
                if (value == '\n')
                {
                    this.line++;
                    this.column = 1;
                }
                else if ((value & 0xC0) != 0x80)
                {
                    this.column++;
                }
            }

            return new(this.line, this.column);
        }
    }
}
#endif
