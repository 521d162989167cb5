namespace KubeDsl.Package.Tests;

/// <summary>The tests that share the packed packages.</summary>
[CollectionDefinition(nameof(Packed))]
public sealed class Packed : ICollectionFixture<PackedFixture>;
