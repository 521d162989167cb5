using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit;

/// <content>Analyzers: marks say where which diagnostic is expected.</content>
public static partial class Verify
{
    private const string AnalyzerCrash = "AD0001";

    /// <summary>
    /// Strips the marks, generates, compiles clean, runs all analyzers concurrently, and again with the same instances, and compares the diagnostics with the marks:
    /// <c>[|…|]</c> is the given id, <c>{|ID:…|}</c> any other. Looked at are the ids that are named, every error, and analyzers that throw.
    /// </summary>
    /// <returns>The diagnostics that the marks stand for, in the order of files and positions.</returns>
    /// <exception cref="VerificationException">Diagnostics and marks differ, or the project does not compile.</exception>
    public static async Task<ImmutableArray<Diagnostic>> Analyzer(string id, TestProject project)
    {
        var (marked, plain) = (project.ParseMarkup(), project.WithoutMarks());
        var compilation = Driver.Generate(plain);
        if (!project.AllowsCompilerErrors)
            ThrowUnlessClean(plain, compilation);
        var named = marked.SelectMany(m => m.Marks).Select(m => m.Id ?? id).Append(id).ToHashSet(StringComparer.Ordinal);
        var first = await Relevant().ConfigureAwait(false);
        Compare(plain, Expected(id, plain, marked), first);
        Compare(plain, first.Select(Seen).ToImmutableArray(), await Relevant().ConfigureAwait(false));
        return first;

        async Task<ImmutableArray<Diagnostic>> Relevant()
        {
            var all = await Driver.AnalyzeAsync(plain, compilation).ConfigureAwait(false);
            if (all.FirstOrDefault(d => d.Id == AnalyzerCrash) is { } crash)
                throw new VerificationException("An analyzer threw: " + crash.GetMessage(CultureInfo.InvariantCulture) + "\n" + crash.Descriptor.Description.ToString(CultureInfo.InvariantCulture));
            return [.. all.Where(d => named.Contains(d.Id) || d.Severity == DiagnosticSeverity.Error)];
        }
    }

    /// <summary>Demands that no diagnostic of the id is reported, nor any error.</summary>
    /// <exception cref="VerificationException">There is one, or the project does not compile.</exception>
    public static Task NoDiagnostic(string id, TestProject project) =>
        project.ParseMarkup().Any(m => !m.Marks.IsEmpty)
            ? throw new VerificationException("A test that expects nothing must not mark anything.")
            : Analyzer(id, project);

    private static ImmutableArray<(string File, Mark Mark)> Expected(string id, TestProject plain, ImmutableArray<Markup> marked) =>
        [.. marked.SelectMany((m, i) => m.Marks.Select(k => (plain.Files[i].Path, k with { Id = k.Id ?? id })))];

    private static (string File, Mark Mark) Seen(Diagnostic diagnostic) => (diagnostic.Location.SourceTree?.FilePath ?? "(no file)", new(diagnostic.Id, diagnostic.Location.SourceSpan));

    private static void Compare(TestProject project, ImmutableArray<(string File, Mark Mark)> expected, ImmutableArray<Diagnostic> actual)
    {
        var seen = actual.Select(Seen).ToList();
        if (Sorted(expected).SequenceEqual(Sorted(seen)))
            return;
        throw new VerificationException("The diagnostics differ from the marks.\nexpected:\n" + Render(expected) + "\nactual:\n" + Render(seen) + "\nmessages:\n"
            + string.Join("\n", actual.Select(d => d.ToString())));

        string Render(IEnumerable<(string File, Mark Mark)> marks)
        {
            var byFile = marks.ToLookup(m => m.File, m => m.Mark, StringComparer.Ordinal);
            var unknown = byFile.Select(g => g.Key).Where(k => project.Files.All(f => f.Path != k)).Select(k => k + ": " + string.Join(", ", byFile[k]));
            return string.Join("\n", project.Files.Select(f => "--- " + f.Path + "\n" + Markup.Annotate(f.Text, byFile[f.Path])).Concat(unknown));
        }

        static IEnumerable<(string File, Mark Mark)> Sorted(IEnumerable<(string File, Mark Mark)> marks) => marks
            .OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Mark.Span).ThenBy(m => m.Mark.Id, StringComparer.Ordinal);
    }
}
