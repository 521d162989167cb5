using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KubeDsl.Declarations;
using KubeDsl.Generator.Caching;
using KubeDsl.Generator.Emission;
using KubeDsl.Generator.Models;
using KubeDsl.Generator.Reading;
using KubeDsl.Manifests.Layouts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.Generator;

/// <summary>
/// Makes typed members of declarations: constants on each declaration; model, topology, manifests and a scheduler on each environment. It reports nothing: what is wrong is the
/// analyzers' matter, and is left out here.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KubeDslGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var references = context.CompilationProvider.Select(static (c, _) => ReadReferences(c)).WithTrackingName(TrackingNames.References);
        var versions = new DeclarationVersions();
        AddConstants(context, "KubeDsl.AppAttribute", new ReadingCache<RootModel>(versions));
        AddConstants(context, "KubeDsl.NodePoolAttribute", new ReadingCache<RootModel>(versions));
        var inputs = context.AdditionalTextsProvider.Collect().Combine(context.AnalyzerConfigOptionsProvider).Select(static (i, _) => ProjectInputs.Read(i.Left, i.Right)).WithTrackingName(TrackingNames.Inputs);
        AddEnvironments(context, references, inputs, new ReadingCache<EnvironmentFileModel>(versions));
    }

    private static void AddConstants(IncrementalGeneratorInitializationContext context, string attribute, ReadingCache<RootModel> cache)
    {
        var roots = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, IsClass, (c, t) => First(c) is { } type ? cache.Get(type, c.SemanticModel.Compilation, ProjectInputs.None, RootReader.Read, t) : null)
            .WithTrackingName(TrackingNames.Roots);
        var declarations = roots.SelectMany(static (root, _) => root?.Declarations ?? default).WithTrackingName(TrackingNames.Declarations);
        context.RegisterSourceOutput(declarations, static (c, d) => c.AddSource(HintNames.Of(d.Type.MetadataName), ConstantsEmitter.Emit(d)));

        var outside = roots
            .SelectMany(static (root, _) => root?.Outside ?? default)
            .Collect()
            .SelectMany(static (parts, _) => Distinct(parts))
            .WithTrackingName(TrackingNames.Outside);
        context.RegisterSourceOutput(outside, static (c, d) => c.AddSource(HintNames.Of(d.Type.MetadataName), ConstantsEmitter.Emit(d)));
    }

    private static void AddEnvironments(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ReferencesModel> references, IncrementalValueProvider<ProjectInputs> inputs, ReadingCache<EnvironmentFileModel> cache)
    {
        var environments = context.SyntaxProvider
            .ForAttributeWithMetadataName("KubeDsl.EnvironmentAttribute`2", IsClass, static (c, _) => First(c) is { } type ? TypeIdentityReader.FullMetadataName(type) : null)
            .Where(static n => n is not null)
            .Combine(inputs)
            .Combine(context.CompilationProvider)
            .Select((e, t) => e.Right.Assembly.GetTypeByMetadataName(e.Left.Left!) is { } type ? cache.Get(type, e.Right, e.Left.Right, EnvironmentFileReader.Read, t) : null)
            .Where(static e => e is not null)
            .Select(static (e, _) => e!)
            .Combine(references)
            .Where(static e => e.Right.Planning)
            .WithTrackingName(TrackingNames.Environments);
        context.RegisterSourceOutput(environments, static (c, e) => c.AddSource(HintNames.Of(e.Left.Type.MetadataName), EnvironmentEmitter.Emit(e.Left, e.Right)));

        var settings = context.AnalyzerConfigOptionsProvider.Select(static (o, _) => OutputSettings.Read(o.GlobalOptions)).WithTrackingName(TrackingNames.Settings);
        var manifests = environments.Select(static (e, _) => e.Left).Combine(settings).Where(static e => e.Right.Emits).WithTrackingName(TrackingNames.Manifests);
        context.RegisterSourceOutput(manifests, static (c, e) => c.AddSource(HintNames.Of(e.Left.Type.MetadataName, ".Manifests"), ManifestsEmitter.Emit(e.Left, e.Right)));
        var shared = manifests.Where(static e => e.Right.Format.Layout == ManifestLayout.Kustomize).Select(static (e, _) => e.Left).Collect().Combine(settings).WithTrackingName(TrackingNames.SharedManifests);
        context.RegisterSourceOutput(shared, static (c, e) =>
        {
            if (!e.Left.IsEmpty)
                c.AddSource(HintNames.SharedManifests, ManifestsEmitter.EmitShared(e.Left, e.Right));
        });

        var registry = environments
            .Select(static (e, _) => e.Left.Expression.Length == 0 ? "" : e.Left.Expression + "." + e.Left.ModelName)
            .Collect()
            .Select(static (e, _) => RegistryEmitter.Sort(e))
            .WithTrackingName(TrackingNames.Registry);

        // A program that only reads the constants of another project must not get a reference to the model by a list without entries.
        var declares = context.SyntaxProvider.ForAttributeWithMetadataName("KubeDsl.AppAttribute", IsClass, static (_, _) => true).Collect().Select(static (apps, _) => !apps.IsEmpty);
        context.RegisterSourceOutput(registry.Combine(declares).Combine(references), static (c, r) =>
        {
            if (r.Right.Planning && (r.Left.Right || !r.Left.Left.IsEmpty))
                c.AddSource(HintNames.Registry, RegistryEmitter.Emit(r.Left.Left));
        });
    }

    /// <summary>What several apps point at gets its members once.</summary>
    private static IEnumerable<DeclarationModel> Distinct(ImmutableArray<DeclarationModel> parts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return parts.Where(p => seen.Add(p.Type.MetadataName));
    }

    private static bool IsClass(SyntaxNode node, CancellationToken cancellationToken) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>The class, for the first of its parts that has the attribute; the others would only repeat it.</summary>
    private static INamedTypeSymbol? First(GeneratorAttributeSyntaxContext context) =>
        context.TargetSymbol is INamedTypeSymbol type && IsFirst(type, context) ? type : null;

    private static bool IsFirst(INamedTypeSymbol type, GeneratorAttributeSyntaxContext context)
    {
        if (type.DeclaringSyntaxReferences.Length == 1)
            return true;
        foreach (var attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.OriginalDefinition, context.Attributes[0].AttributeClass?.OriginalDefinition))
                return attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(reference.Span);
        }

        return true;
    }

    private static ReferencesModel ReadReferences(Compilation compilation) => new(
        compilation.GetTypeByMetadataName("KubeDsl.Planning.EnvironmentModel") is not null,
        compilation.GetTypeByMetadataName("KubeDsl.Scheduling.Scheduler") is not null,
        compilation.GetTypeByMetadataName("KubeDsl.Runtime.Cluster") is not null);
}
