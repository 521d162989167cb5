using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.CodeFixes;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.RuleDocs;

/// <summary>All pages with their generated parts brought up to date.</summary>
public static class RulePages
{
    /// <summary>The ids of the rules that have a code fix.</summary>
    public static IReadOnlySet<string> Fixable { get; } = typeof(DeclarationCodeFix).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(t))
        .SelectMany(t => ((CodeFixProvider)Activator.CreateInstance(t)!).FixableDiagnosticIds)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The path and text of each page, the table of all rules last; no text where the page has not been written.</summary>
    public static IEnumerable<(string Path, string? Text)> Generate(string directory)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var path = Path.Combine(directory, Path.GetFileName(new Uri(Descriptors.Of(rule).HelpLinkUri).LocalPath));
            yield return (path, File.Exists(path) ? RulePage.Update(File.ReadAllText(path), rule, Fixable.Contains(rule.Id)) : null);
        }

        yield return (Path.Combine(directory, "README.md"), RuleTable.Write(RuleCatalogue.All, Fixable));
    }
}
