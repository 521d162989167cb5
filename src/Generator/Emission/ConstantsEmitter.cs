using KubeDsl.Generator.Models;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes the constants of a declaration.</summary>
internal static class ConstantsEmitter
{
    internal static string Emit(DeclarationModel declaration)
    {
        var writer = new SourceWriter();
        writer.Header();
        var type = declaration.Type;
        if (type.Namespace.Length > 0)
            writer.Open("namespace " + type.Namespace);
        for (var i = 0; i < type.Types.Count - 1; i++)
            writer.Open(type.Types[i]);
        Write(declaration.Members, writer);
        for (var i = 0; i < type.Types.Count - 1; i++)
            writer.Close();
        if (type.Namespace.Length > 0)
            writer.Close();
        return writer.ToString();
    }

    private static void Write(MembersModel members, SourceWriter writer)
    {
        if (members.Summary is { } summary)
        {
            writer.Summary(summary);
            writer.Line(GeneratedCode.Attribute);
        }

        writer.Open(members.Declaration);
        var first = true;
        foreach (var constant in members.Constants)
        {
            if (!first)
                writer.Line();
            first = false;
            writer.Summary(constant.Summary);
            if (members.Summary is null)
                writer.Line(GeneratedCode.Attribute);
            writer.Line("public const " + constant.Type + " " + constant.Name + " = " + constant.Value + ";");
        }

        foreach (var nested in members.Nested)
        {
            if (!first)
                writer.Line();
            first = false;
            Write(nested, writer);
        }

        writer.Close();
    }
}
