using System.Reflection;

namespace KubeDsl.Package.Tests;

/// <summary>Where the sources lie, and in which configuration they were built.</summary>
internal static class Repository
{
    internal static string Root => Metadata("RepositoryRoot");

    internal static string Configuration => Metadata("Configuration");

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
