using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit;

/// <summary>What the code under test may use: the framework of the running process and KubeDsl's own libraries. Nothing is downloaded.</summary>
public static class References
{
    private static readonly string[] KubeDslLibraries = ["KubeDsl", "KubeDsl.Core", "KubeDsl.Runtime"];

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyFramework = new(LoadFramework);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAll = new(() => [.. Framework, .. KubeDslLibraries.Select(FromAssembly)]);

    /// <summary>The framework alone, as in a project that does not use KubeDsl.</summary>
    public static ImmutableArray<MetadataReference> Framework => LazyFramework.Value;

    /// <summary>The framework, the attributes, Core and the in-memory cluster.</summary>
    public static ImmutableArray<MetadataReference> All => LazyAll.Value;

    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        var home = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(p => string.Equals(Path.GetDirectoryName(p), home, StringComparison.Ordinal))
                .OrderBy(p => p, StringComparer.Ordinal)
                .Select(p => MetadataReference.CreateFromFile(p)),
        ];
    }

    private static MetadataReference FromAssembly(string name) => MetadataReference.CreateFromFile(Assembly.Load(name).Location);
}
