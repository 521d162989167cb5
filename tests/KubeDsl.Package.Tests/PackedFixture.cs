namespace KubeDsl.Package.Tests;

/// <summary>Both packages, packed once into a folder feed, and a place for projects that use them. Nothing in it inherits from the repository's build files.</summary>
public sealed class PackedFixture : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("kubedsl-package-");

    internal string Feed => Path.Combine(this.root.FullName, "feed");

    internal string Package => Directory.GetFiles(this.Feed, "KubeDsl.?.*.nupkg").Single();

    internal string Version => Path.GetFileNameWithoutExtension(this.Package)["KubeDsl.".Length..];

    internal DotNet DotNet => new(Path.Combine(this.root.FullName, "packages"));

    public async ValueTask InitializeAsync()
    {
        // Packing restores nothing and builds nothing, so it uses the machine's package folder like the build before it.
        var dotnet = new DotNet(Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));
        foreach (var project in (string[])["src/Dsl", "src/Cli"])
            await dotnet.SucceedAsync(Repository.Root, "pack", project, "--no-build", "--configuration", Repository.Configuration, "--output", this.Feed);
    }

    public ValueTask DisposeAsync()
    {
        this.root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a folder with a project file and sources.</summary>
    internal string CreateProject(string name, string properties, string items, params (string Name, string Text)[] files)
    {
        var folder = Path.Combine(this.root.FullName, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Path.GetFileName(name) + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreAdditionalProjectSources>{this.Feed}</RestoreAdditionalProjectSources>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in files)
            File.WriteAllText(Path.Combine(folder, file), text);
        return folder;
    }

    internal string Reference(string package = "KubeDsl") => $"""<PackageReference Include="{package}" Version="{this.Version}" />""";
}
