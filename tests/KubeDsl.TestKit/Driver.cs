using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.TestKit;

/// <summary>Runs generators and analyzers over a <see cref="TestProject"/>.</summary>
public static class Driver
{
    /// <summary>A generator driver that tracks steps.</summary>
    public static GeneratorDriver Create(TestProject project) => CSharpGeneratorDriver.Create(
        project.Tools.SourceGenerators,
        project.AdditionalFiles.Select(f => new TestAdditionalText(f)),
        project.ParseOptions,
        new TestOptionsProvider(project.Options),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The project's compilation with what the generators add.</summary>
    /// <exception cref="VerificationException">A generator threw or reported.</exception>
    public static CSharpCompilation Generate(TestProject project, CancellationToken cancellationToken = default)
    {
        var driver = Create(project).RunGeneratorsAndUpdateCompilation(project.Compile(), out var compilation, out _, cancellationToken);
        ThrowIfFailed(driver.GetRunResult());
        return (CSharpCompilation)compilation;
    }

    /// <summary>What the analyzers say, in the order of files and positions. The analyzers run concurrently.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        TestProject project, Compilation compilation, CancellationToken cancellationToken = default)
    {
        if (project.Tools.Analyzers.IsEmpty)
            return [];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. project.AdditionalFiles.Select(AdditionalText (f) => new TestAdditionalText(f))], new TestOptionsProvider(project.Options)),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(project.Tools.Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. diagnostics
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Location.SourceSpan.Length)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .ThenBy(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ];
    }

    /// <summary>Refuses a run in which a generator threw or reported: only analyzers report, and nothing throws.</summary>
    /// <exception cref="VerificationException">A generator threw or reported.</exception>
    public static void ThrowIfFailed(GeneratorDriverRunResult run)
    {
        foreach (var result in run.Results)
        {
            if (result.Exception is not null)
                throw new VerificationException(result.Generator.GetGeneratorType().Name + " threw: " + result.Exception);
        }

        if (!run.Diagnostics.IsEmpty)
            throw new VerificationException("The generator must not report: " + string.Join("; ", run.Diagnostics));
    }
}
