using System;
using System.Collections.Immutable;
using System.Linq;
using KubeDsl.Collections;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes the list of all environments, which the command line works on.</summary>
internal static class RegistryEmitter
{
    /// <summary>The models' expressions in ordinal order, whatever order they were found in.</summary>
    internal static EquatableArray<string> Sort(ImmutableArray<string> expressions) =>
        expressions.Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(e => e, StringComparer.Ordinal).ToEquatableArray();

    internal static string Emit(EquatableArray<string> expressions)
    {
        var writer = new SourceWriter();
        writer.Header();
        writer.Open("namespace KubeDsl");
        writer.Summary("The environments of this project.");
        writer.Line(GeneratedCode.Attribute);
        writer.Open("internal static class Environments");
        writer.Summary("All environments that the project declares, ordered by name.");
        writer.Line("public static global::KubeDsl.Collections.EquatableArray<global::KubeDsl.Planning.EnvironmentModel> All { get; } =");
        writer.Line("[");
        writer.Indent();
        foreach (var expression in expressions)
            writer.Line(expression + ",");
        writer.Close("];");
        writer.Close();
        writer.Close();
        return writer.ToString();
    }
}
