using System.Threading;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Pools;
using KubeDsl.Declarations.Tree;
using KubeDsl.Planning;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Reads an environment: its app with overrides applied, and the nodes of its cluster.</summary>
public static class EnvironmentReader
{
    /// <summary>Reads the environment.</summary>
    /// <returns>The reading; null when the class is no environment. A part that cannot be read is left out, and a fault tells.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol environment, CancellationToken cancellationToken = default) => Read(environment, ProjectInputs.None, cancellationToken);

    /// <summary>Reads the environment with what the build hands over beside the sources.</summary>
    /// <returns>The reading; null when the class is no environment. A part that cannot be read is left out, and a fault tells.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol environment, ProjectInputs inputs, CancellationToken cancellationToken = default)
    {
        var table = new DeclarationTable(cancellationToken);
        Overrides.Add(environment, table);
        if (table[environment] is not { Kind: DeclarationKind.Environment } declaration)
            return null;

        var attribute = declaration.Attribute;
        var context = new ReadingContext(table, declaration.Origin, inputs);
        DeclarationChecks.Check(declaration, context);
        var app = context.Follow(attribute, "App", k => k == DeclarationKind.App);
        var cluster = context.Follow(attribute, "Cluster", k => k == DeclarationKind.Cluster, 1);
        context.Namespace = attribute.Text(ArgumentNames.Namespace) ?? declaration.Name;
        context.App = app?.Name ?? "";
        context.Instance = declaration.Name;
        context.IsWithout = new Exclusions(declaration).IsWithout;
        if (app is not null)
            context.Around.Add(app);
        context.Around.Add(declaration);
        if (app is not null)
            AppReader.ReadApp(app, context);
        if (declaration.Attributes.Find(AttributeNames.Namespace) is not null)
            AnyObjectWriter.WriteNamespace(declaration, context);
        if (cluster is not null)
            DeclarationChecks.Check(cluster, context);
        var pools = cluster is null ? default : NodePoolReader.Read(cluster, context);
        if (app is not null)
            IdleEnvironmentParts.Report(declaration, app.Symbol.Name, context);
        return ReadingFactory.Make(
            new EnvironmentModel
            {
                Name = environment.Name,
                KubernetesVersion = cluster?.Attribute.Text(ArgumentNames.Version) ?? new EnvironmentModel().KubernetesVersion,
                Pools = pools,
                Survives = SurvivesOf(declaration),
            },
            context,
            app);
    }

    /// <summary>The app that an environment runs; null when the class is no environment or points at something else.</summary>
    public static INamedTypeSymbol? AppOf(INamedTypeSymbol environment)
    {
        var table = new DeclarationTable(CancellationToken.None);
        return table[environment] is { Kind: DeclarationKind.Environment, Attribute.Target: { } target } && table[target] is { Kind: DeclarationKind.App } app ? app.Symbol : null;
    }

    private static SurvivalGoal? SurvivesOf(Declaration environment) =>
        environment.Attributes.Find(AttributeNames.Survives) is { } survives
            ? new SurvivalGoal { Nodes = survives[ArgumentNames.Nodes]?.Number ?? 0, Zones = survives[ArgumentNames.Zones]?.Number ?? 0 }
            : null;
}
