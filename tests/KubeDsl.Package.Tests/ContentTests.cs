using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace KubeDsl.Package.Tests;

[Collection(nameof(Packed))]
public sealed class ContentTests(PackedFixture packed)
{
    private static readonly string[] CompilerSide =
    [
        "netstandard", "System.Memory", "System.Buffers", "System.Collections.Immutable", "System.Runtime.CompilerServices.Unsafe",
        "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp",
    ];

    [Fact]
    public void Package_holds_just_the_approved_files()
    {
        using var archive = ZipFile.OpenRead(packed.Package);
        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");

        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Approved", "KubeDsl.txt")), entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nuspec_says_what_users_and_NuGet_need()
    {
        using var archive = ZipFile.OpenRead(packed.Package);
        using var stream = archive.GetEntry("KubeDsl.nuspec")!.Open();
        var nuspec = XDocument.Load(stream).Root!;
        var ns = nuspec.Name.Namespace;
        var metadata = nuspec.Element(ns + "metadata")!;

        Assert.Equal("KubeDsl", metadata.Element(ns + "id")!.Value);
        Assert.Equal("MIT", metadata.Element(ns + "license")!.Value);
        Assert.Equal("README.md", metadata.Element(ns + "readme")!.Value);
        Assert.NotEmpty(metadata.Element(ns + "description")!.Value);
        Assert.NotEmpty(metadata.Element(ns + "tags")!.Value);
        Assert.Null(metadata.Element(ns + "developmentDependency"));
        var group = Assert.Single(metadata.Element(ns + "dependencies")!.Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Empty(group.Elements());
    }

    [Fact]
    public void Assemblies_refer_to_what_their_host_has_and_nothing_else()
    {
        using var archive = ZipFile.OpenRead(packed.Package);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            var foreign = References(entry).Where(name => !name.StartsWith("KubeDsl", StringComparison.Ordinal) && !IsAllowed(entry, name));
            Assert.True(!foreign.Any(), $"{entry.FullName} refers to {string.Join(", ", foreign)}");
        }
    }

    private static bool IsAllowed(ZipArchiveEntry entry, string name) => entry.FullName.Split('/')[0] switch
    {
        "lib" => name.StartsWith("System.", StringComparison.Ordinal),
        "tools" => name is "netstandard" or "Microsoft.Build.Framework" or "Microsoft.Build.Utilities.Core" or "System.Reflection.Metadata" or "System.Collections.Immutable" or "System.Memory" or "YamlDotNet",
        _ => CompilerSide.Contains(name) || (entry.Name == "KubeDsl.CodeFixes.dll" && name is "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces" or "System.Composition.AttributedModel"),
    };

    private static List<string> References(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open())
            stream.CopyTo(bytes);
        bytes.Position = 0;
        using var image = new PEReader(bytes);
        var reader = image.GetMetadataReader();
        return reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).ToList();
    }
}
