using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.TestKit;

/// <summary>What the compiler loads for a project. One instance serves all tests, as one process of an editor serves all its projects.</summary>
/// <param name="Generators">The generators.</param>
/// <param name="Analyzers">The analyzers.</param>
/// <param name="CodeFixes">The code fixes.</param>
public sealed record Toolset(ImmutableArray<IIncrementalGenerator> Generators, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<CodeFixProvider> CodeFixes)
{
    /// <summary>All of KubeDsl, found by reflection: a new analyzer, fix or generator is under test the moment it exists.</summary>
    public static Toolset KubeDsl { get; } = new(
        Create<IIncrementalGenerator>("KubeDsl.Generator"),
        Create<DiagnosticAnalyzer>("KubeDsl.Analyzers"),
        Create<CodeFixProvider>("KubeDsl.CodeFixes"));

    /// <summary>Nothing; tests of the kit add their own.</summary>
    public static Toolset Empty { get; } = new([], [], []);

    /// <summary>The generators as a driver takes them.</summary>
    internal ImmutableArray<ISourceGenerator> SourceGenerators => [.. this.Generators.Select(g => g.AsSourceGenerator())];

    private static ImmutableArray<T> Create<T>(string assembly) =>
    [
        .. Assembly.Load(assembly).GetTypes()
            .Where(t => t is { IsAbstract: false } && typeof(T).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t, nonPublic: true)!),
    ];
}
