using System.Text;

namespace KubeDsl.ModelGenerator;

/// <summary>The reader and writer of one API type.</summary>
public static class CodecEmitter
{
    public static string Emit(ApiType type)
    {
        var text = new StringBuilder(RecordEmitter.Header);
        text.Append("using KubeDsl.Model;\n\nnamespace KubeDsl.Manifests.Codecs;\n\n");
        text.Append("internal static class ").Append(type.Name).Append("Codec\n{\n");
        text.Append("    internal static ").Append(type.Name).Append(" Read(ObjectReader from) => new()\n    {\n");
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var reader = i == 0 && type.Skipped.Count > 0 ? "from.Skip(" + string.Join(", ", type.Skipped.Select(s => '"' + s + '"')) + ")" : "from";
            text.Append("        ").Append(RecordEmitter.Name(type, type.Fields[i])).Append(" = ").Append(reader).Append(Read(type.Fields[i])).Append(",\n");
        }

        text.Append("    };\n\n");
        text.Append("    internal static void Write(").Append(type.Name).Append(" value, ObjectWriter to)\n    {\n");
        foreach (var field in type.Fields)
            text.Append("        to.").Append(Write(type, field)).Append(";\n");
        return text.Append("    }\n}\n").ToString();
    }

    private static string Read(ApiField field)
    {
        var name = "(\"" + field.JsonName + "\"";
        return field.Kind switch
        {
            FieldKind.Object => ".Object" + name + ", " + field.ElementType + "Codec.Read)" + (field.NeverNull ? " ?? " + field.ElementType + ".Empty" : ""),
            FieldKind.Objects => ".Objects" + name + ", " + field.ElementType + "Codec.Read)",
            FieldKind.Text => ".Text" + name + ")" + (field.NeverNull ? " ?? \"\"" : ""),
            FieldKind.Texts or FieldKind.Int32s or FieldKind.Int64s or FieldKind.TextMap or FieldKind.BytesMap or FieldKind.QuantityMap or FieldKind.TextsMap => "." + field.Kind + name + ")",
            _ => "." + field.Kind + name + ")" + (field.NeverNull ? " ?? default" : ""),
        };
    }

    private static string Write(ApiType type, ApiField field)
    {
        var arguments = "(\"" + field.JsonName + "\", value." + RecordEmitter.Name(type, field);
        if (field.Kind is FieldKind.Object or FieldKind.Objects)
            arguments += ", " + field.ElementType + "Codec.Write";
        if (field.Required)
            return "Required" + field.Kind + arguments + ")";
        // A struct of the API that is not a pointer is left out when it is empty; a pointer is written as {}.
        return (field.Kind == FieldKind.Object && field.HasEmptyDefault ? "StructObject" : field.Kind.ToString()) + arguments + ")";
    }
}
