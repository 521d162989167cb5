using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Caching;

/// <summary>Tells whether two compilations can differ in what is declared. Each file is looked at once, when it is new.</summary>
internal sealed class DeclarationVersions
{
    private const ulong Start = 14695981039346656037;

    private readonly ConditionalWeakTable<SyntaxTree, Version> trees = new();
    private readonly ConditionalWeakTable<Compilation, Version> compilations = new();
    private readonly ConditionalWeakTable<MetadataReference, Version> references = new();
    private long lastReference;

    /// <summary>Equal for compilations that declare the same.</summary>
    internal ulong Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (this.compilations.TryGetValue(compilation, out var known))
            return known.Value;
        var hash = DeclarationHash.Add(Start, compilation.AssemblyName ?? "");
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash = DeclarationHash.Add(hash, this.trees.GetValue(tree, static t => new Version(DeclarationHash.Of(t))).Value);
        }

        foreach (var reference in compilation.References)
        {
            hash = DeclarationHash.Add(hash, reference is CompilationReference { Compilation: var project } ? this.Of(project, cancellationToken) : this.OfFile(reference));
        }

        return this.compilations.GetValue(compilation, _ => new Version(hash)).Value;
    }

    /// <summary>The compiler keeps one object for a file as long as the file stays the same.</summary>
    private ulong OfFile(MetadataReference reference) => this.references.GetValue(reference, _ => new Version((ulong)Interlocked.Increment(ref this.lastReference))).Value;

    private sealed class Version(ulong value)
    {
        internal ulong Value { get; } = value;
    }
}
