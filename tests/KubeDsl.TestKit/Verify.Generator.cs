using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.TestKit;

/// <content>Generators: output, compilation, caching and purity in one go.</content>
public static partial class Verify
{
    /// <summary>
    /// Runs the generators, compiles what they add, runs them again after an unrelated edit and demands that every output is cached, walks the models for things of the
    /// compiler, and compares each added file with its snapshot <c>Class.Method#Hint.verified.cs</c>.
    /// </summary>
    /// <exception cref="VerificationException">One of these does not hold.</exception>
    public static void Generator(TestProject project, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var sources = GeneratorRun(project).Results.SelectMany(r => r.GeneratedSources).OrderBy(s => s.HintName, StringComparer.Ordinal);
        Snapshot.Match([.. sources.Select(Part)], file, method);

        static SnapshotPart Part(GeneratedSourceResult source) =>
            new(Path.GetFileNameWithoutExtension(source.HintName), "cs", "//HintName: " + source.HintName + "\n" + WithoutVersion(source.SourceText.ToString()));

        // A new version of the generator is no change of what it writes.
        static string WithoutVersion(string text) => Regex.Replace(text, @"(?<=GeneratedCode\(""KubeDsl\.Generator"", "")[^""]*", "{version}", RegexOptions.None, TimeSpan.FromSeconds(10));
    }

    /// <summary>All that <see cref="Generator"/> demands, without snapshots; gives the first run for further questions.</summary>
    /// <exception cref="VerificationException">Something does not hold.</exception>
    public static GeneratorDriverRunResult GeneratorRun(TestProject project)
    {
        var compilation = project.Compile();
        var driver = Driver.Create(project).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        var first = driver.GetRunResult();
        Driver.ThrowIfFailed(first);
        if (!project.AllowsCompilerErrors)
            ThrowUnlessClean(project, (CSharpCompilation)updated);
        else
            ThrowUnlessParsed(first);
        ThrowUnlessPure(first);
        var second = driver.RunGenerators(Edit.Unrelated.Apply(project).Compile(compilation)).GetRunResult();
        Driver.ThrowIfFailed(second);
        ThrowUnlessCached(second);
        return first;
    }

    /// <summary>Compiles: no error anywhere, and not even a warning in what was generated.</summary>
    private static void ThrowUnlessClean(TestProject project, CSharpCompilation compilation)
    {
        var own = project.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var bad = compilation.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !own.Contains(tree.FilePath)))
            .ToImmutableArray();
        if (!bad.IsEmpty)
            throw new VerificationException("The result does not compile clean:\n" + string.Join("\n", bad) + string.Concat(bad.Select(d => d.Location.SourceTree).Distinct().Where(t => t is not null && !own.Contains(t.FilePath)).Select(t => "\n--- " + t!.FilePath + "\n" + t)));
    }

    private static void ThrowUnlessParsed(GeneratorDriverRunResult run)
    {
        foreach (var tree in run.GeneratedTrees)
        {
            if (tree.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
                throw new VerificationException("The generated file " + tree.FilePath + " does not parse: " + error + "\n" + tree);
        }
    }

    private static void ThrowUnlessPure(GeneratorDriverRunResult run)
    {
        foreach (var (name, steps) in GeneratorSteps.Own(run))
        {
            if (IsOutput(name))
                continue;
            foreach (var (value, _) in steps.SelectMany(s => s.Outputs))
            {
                if (ObjectGraph.FindCompilerObject(value) is { } found)
                    throw new VerificationException("Step '" + name + "' hands on a thing of the compiler: " + found);
            }
        }
    }

    private static void ThrowUnlessCached(GeneratorDriverRunResult run)
    {
        foreach (var (name, steps) in GeneratorSteps.Own(run).OrderBy(s => IsOutput(s.Key)))
        {
            var allowed = IsOutput(name) ? [IncrementalStepRunReason.Cached] : new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged };
            if (steps.SelectMany(s => s.Outputs).FirstOrDefault(o => !allowed.Contains(o.Reason)) is { Value: not null } output)
                throw new VerificationException("After an unrelated edit step '" + name + "' is " + output.Reason + ", not " + string.Join(" or ", allowed) + ".");
        }
    }
}
