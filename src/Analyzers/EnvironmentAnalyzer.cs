using System.Collections.Generic;
using System.Linq;
using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.Declarations;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers;

/// <summary>What is wrong only in an environment: its own declarations, its cluster, and what its overrides make of the app. Reported on the override, or on the environment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnvironmentAnalyzer : KubeDslAnalyzer
{
    private protected override void Register(CompilationStartAnalysisContext context)
    {
        var inputs = InputsOf(context.Options);
        context.RegisterSymbolAction(c => Analyze(c, inputs), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectInputs inputs)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (DeclarationReader.KindOf(type) != DeclarationKind.Environment || EnvironmentReader.Read(type, inputs, context.CancellationToken) is not { } reading)
            return;
        var reporter = new FaultReporter(reading, type, context.ReportDiagnostic);
        var known = KnownInApp(type, inputs, context);
        foreach (var mistake in reading.Faults)
        {
            if (DeclarationFaultRules.Of(mistake) is { } fault && !known.Contains((fault.Rule, mistake.Origin.Location)))
                reporter.Report(fault, IsWithin(mistake.Origin, type) || !IsPartOfApp(mistake.Origin) ? mistake.Origin.Location : type.Locations[0], [mistake.Origin.Location]);
        }

        foreach (var fault in ObjectRules.Check(reading.Model.Objects).Concat(ClusterRules.Check(reading.Model)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var origins = fault.Related.Select(reading.Origins.Find).Prepend(reading.Origins.Find(fault.Place)).ToList();
            if (!known.Contains((fault.Rule, origins[0].Location)))
                Report(fault, origins, type, reporter);
        }
    }

    /// <summary>What the app's own analysis says, by rule and place.</summary>
    private static HashSet<(Rule, Location)> KnownInApp(INamedTypeSymbol environment, ProjectInputs inputs, SymbolAnalysisContext context)
    {
        var known = new HashSet<(Rule, Location)>();
        if (EnvironmentReader.AppOf(environment) is not { } app || AppReader.Read(app, inputs, context.CancellationToken) is not { } reading)
            return known;
        foreach (var mistake in reading.Faults)
        {
            if (DeclarationFaultRules.Of(mistake) is { } fault)
                known.Add((fault.Rule, mistake.Origin.Location));
        }

        foreach (var fault in ObjectRules.Check(reading.Model.Objects))
            known.Add((fault.Rule, reading.Origins.Find(fault.Place).Location));
        return known;
    }

    /// <summary>On what the environment itself wrote, if any party of the fault is that; else on the environment's name.</summary>
    private static void Report(Fault fault, List<Origin> origins, INamedTypeSymbol type, FaultReporter reporter)
    {
        var own = origins.FirstOrDefault(o => IsWithin(o, type));
        reporter.Report(fault, own?.Location ?? type.Locations[0], origins.Where(o => o != own).Select(o => o.Location));
    }

    private static bool IsWithin(Origin origin, INamedTypeSymbol environment)
    {
        for (var type = origin.Symbol; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, environment))
                return true;
        }

        return false;
    }

    /// <summary>True for what the app declares, as opposed to clusters and pools.</summary>
    private static bool IsPartOfApp(Origin origin)
    {
        for (var type = origin.Symbol as INamedTypeSymbol; type is not null; type = type.ContainingType)
        {
            if (DeclarationReader.KindOf(type) is DeclarationKind.App)
                return true;
        }

        return false;
    }
}
