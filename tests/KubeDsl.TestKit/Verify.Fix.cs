using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.TestKit;

/// <content>Code fixes: one diagnostic, and all of them in a document, a project, a solution.</content>
public static partial class Verify
{
    /// <summary>
    /// Applies one fix to the first mark (or to the one at the caret) and compares the files. The result must compile, must have lost the diagnostic that was fixed, and must
    /// have no error that was not there before.
    /// </summary>
    /// <param name="id">The id of the diagnostic.</param>
    /// <param name="before">The project, marked as for <see cref="Analyzer"/>.</param>
    /// <param name="after">The project as it must become.</param>
    /// <param name="title">The title of the fix; null for the only one or the first.</param>
    /// <exception cref="VerificationException">One of these does not hold.</exception>
    public static async Task Fix(string id, TestProject before, TestProject after, string? title = null)
    {
        var found = await Analyzer(id, before).ConfigureAwait(false);
        using var bench = new FixBench(before.WithoutMarks());
        var diagnostic = AtCaret(before, found, id);
        var action = Choose(await bench.ActionsAsync(diagnostic).ConfigureAwait(false), title, diagnostic);
        var changed = await FixBench.ApplyAsync(action).ConfigureAwait(false);
        var result = await CompareAsync(before, after, changed).ConfigureAwait(false);
        var left = await AnalyzeAsync(result).ConfigureAwait(false);
        if (left.Count(d => d.Id == id) >= found.Count(d => d.Id == id))
            throw new VerificationException("After the fix there are no fewer diagnostics " + id + " than before:\n" + string.Join("\n", left));
        var fresh = left.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Except(found.Select(d => d.Id), StringComparer.Ordinal).ToList();
        if (fresh.Count > 0)
            throw new VerificationException("The fix brought new errors: " + string.Join(", ", left.Where(d => fresh.Contains(d.Id))));
    }

    /// <summary>Applies a fix everywhere, in each scope from a fresh start, and compares the files; applying it once more must change nothing.</summary>
    /// <param name="id">The id of the diagnostics.</param>
    /// <param name="before">The project, marked as for <see cref="Analyzer"/>.</param>
    /// <param name="after">The project as it must become.</param>
    /// <param name="title">The title of the fix on the first mark, whose equivalence key chooses the others; null for the first.</param>
    /// <exception cref="VerificationException">One of these does not hold.</exception>
    public static async Task FixAll(string id, TestProject before, TestProject after, string? title = null)
    {
        var found = await Analyzer(id, before).ConfigureAwait(false);
        foreach (var scope in before.Files.Length == 1 ? [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution] : new[] { FixAllScope.Project, FixAllScope.Solution })
        {
            using var bench = new FixBench(before.WithoutMarks());
            var diagnostic = AtCaret(before, found, id);
            var key = Choose(await bench.ActionsAsync(diagnostic).ConfigureAwait(false), title, diagnostic).EquivalenceKey;
            var changed = await bench.ApplyAllAsync(diagnostic, scope, key).ConfigureAwait(false)
                ?? throw new VerificationException("There is no fix-all for " + id + " in scope " + scope + ".");
            var result = await CompareAsync(before, after, changed).ConfigureAwait(false);
            await ThrowUnlessIdempotentAsync(id, result, scope, key).ConfigureAwait(false);
        }
    }

    /// <summary>The titles of the fixes offered at the first mark (or at the caret), in the order of the menu.</summary>
    public static async Task<ImmutableArray<string>> FixTitles(string id, TestProject project)
    {
        var found = await Analyzer(id, project).ConfigureAwait(false);
        using var bench = new FixBench(project.WithoutMarks());
        return [.. (await bench.ActionsAsync(AtCaret(project, found, id)).ConfigureAwait(false)).Select(a => a.Title)];
    }

    private static Diagnostic AtCaret(TestProject project, ImmutableArray<Diagnostic> found, string id)
    {
        var carets = project.ParseMarkup().Select((m, i) => (m.Caret, project.Files[i].Path)).Where(c => c.Caret is not null).ToList();
        var candidates = found.Where(d => d.Id == id && (carets.Count == 0
            || (d.Location.SourceTree!.FilePath == carets[0].Path && d.Location.SourceSpan.IntersectsWith(carets[0].Caret!.Value))));
        return candidates.FirstOrDefault() ?? throw new VerificationException("There is no " + id + " to fix.");
    }

    private static CodeAction Choose(ImmutableArray<CodeAction> actions, string? title, Diagnostic diagnostic)
    {
        foreach (var action in actions)
        {
            if (action.EquivalenceKey is null)
                throw new VerificationException("The fix '" + action.Title + "' has no equivalence key.");
        }

        return (title is null ? actions.FirstOrDefault() : actions.FirstOrDefault(a => string.Equals(a.Title, title, StringComparison.Ordinal)))
            ?? throw new VerificationException("No such fix for " + diagnostic + "; offered: " + string.Join(" · ", actions.Select(a => a.Title)));
    }

    private static async Task<TestProject> CompareAsync(TestProject before, TestProject after, Solution changed)
    {
        var result = before.WithoutMarks();
        foreach (var document in changed.Projects.Single().Documents)
            result = result.With(document.Name, (await document.GetTextAsync().ConfigureAwait(false)).ToString());
        foreach (var file in after.Files)
        {
            var actual = result.Files.SingleOrDefault(f => f.Path == file.Path).Text ?? "";
            ThrowOnDifference("'" + file.Path + "' after the fix and what is expected", file.Text.ReplaceLineEndings("\n"), actual);
        }

        if (!before.AllowsCompilerErrors || !after.AllowsCompilerErrors)
            ThrowUnlessClean(result, Driver.Generate(result));
        return result;
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(TestProject project) => Driver.AnalyzeAsync(project, Driver.Generate(project));

    private static async Task ThrowUnlessIdempotentAsync(string id, TestProject result, FixAllScope scope, string? key)
    {
        using var bench = new FixBench(result);
        foreach (var diagnostic in (await AnalyzeAsync(result).ConfigureAwait(false)).Where(d => d.Id == id))
        {
            if ((await bench.ActionsAsync(diagnostic).ConfigureAwait(false)).Any(a => a.EquivalenceKey == key))
                throw new VerificationException("After fix-all in scope " + scope + " the same fix is still offered for " + diagnostic);
        }
    }
}
