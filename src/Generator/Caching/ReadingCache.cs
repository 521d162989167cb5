using System;
using System.Collections.Concurrent;
using System.Threading;
using KubeDsl.Declarations;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Caching;

/// <summary>
/// Remembers the last reading of each root. The compiler asks for every root again after every edit; the answer is the same object as long as nothing that is declared
/// anywhere has changed.
/// </summary>
/// <typeparam name="T">What is read; it holds nothing of the compiler's.</typeparam>
internal sealed class ReadingCache<T>(DeclarationVersions versions)
    where T : class
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    internal T? Get(
        INamedTypeSymbol root, Compilation compilation, ProjectInputs inputs, Func<INamedTypeSymbol, ProjectInputs, CancellationToken, T?> read, CancellationToken cancellationToken)
    {
        var version = versions.Of(compilation, cancellationToken);
        var key = compilation.AssemblyName + "/" + root.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (this.entries.TryGetValue(key, out var entry) && entry.Version == version && entry.Inputs.Equals(inputs))
            return entry.Value;
        var value = read(root, inputs, cancellationToken);

        // What is equal stays the same object, so that later steps compare it at no cost.
        if (entry is not null && Equals(entry.Value, value))
            value = entry.Value;
        this.entries[key] = new Entry(version, inputs, value);
        return value;
    }

    private sealed record Entry(ulong Version, ProjectInputs Inputs, T? Value);
}
