using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Declarations;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Diagnostics;

/// <summary>Turns faults, which know fields, into diagnostics, which know places in the source.</summary>
internal sealed class FaultReporter
{
    private readonly DeclarationReading reading;
    private readonly INamedTypeSymbol reporting;
    private readonly Action<Diagnostic> report;
    private readonly HashSet<(Rule, FaultPlace)> reported = [];

    /// <summary>Where a mistake was told: what the API server says of its consequences at the same place is no news.</summary>
    private readonly HashSet<Location> told = [];

    /// <param name="reading">Where the fields were written.</param>
    /// <param name="reporting">The class that is being analysed; what was written in another assembly is reported on its name.</param>
    /// <param name="report">Takes the diagnostics.</param>
    internal FaultReporter(DeclarationReading reading, INamedTypeSymbol reporting, Action<Diagnostic> report)
    {
        this.reading = reading;
        this.reporting = reporting;
        this.report = report;
    }

    /// <summary>Mistakes in the use of the declarations.</summary>
    internal void ReportDeclarations(CancellationToken cancellationToken)
    {
        foreach (var mistake in this.reading.Faults)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (DeclarationFaultRules.Of(mistake) is { } fault)
                this.Report(fault, mistake.Origin.Location, []);
        }
    }

    internal void Report(IEnumerable<Fault> faults, CancellationToken cancellationToken)
    {
        foreach (var fault in faults)
        {
            cancellationToken.ThrowIfCancellationRequested();
            this.Report(fault);
        }
    }

    internal void Report(Fault fault)
    {
        var isFirst = !fault.Related.Any(r => this.reported.Contains((fault.Rule, r)));
        this.reported.Add((fault.Rule, fault.Place));
        this.Report(fault, this.reading.Origins.Find(fault.Place).Location, fault.Related.Select(r => this.reading.Origins.Find(r).Location), isFirst);
    }

    internal void Report(Fault fault, Location location, IEnumerable<Location> others, bool isFirst = true)
    {
        if (fault.Rule != ServerRules.Refused)
            this.told.Add(location);
        else if (this.told.Contains(location))
            return;
        this.report(Diagnostic.Create(
            Descriptors.Of(fault.Rule),
            this.InSource(location),
            others.Where(l => l.IsInSource),
            Properties(fault.Arguments, fault.Suggestion, fault.Place.Path, isFirst),
            [.. fault.Arguments]));
    }

    private static ImmutableDictionary<string, string?> Properties(EquatableArray<string> arguments, string? suggestion, string path, bool isFirst)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
            properties[DiagnosticKeys.Argument(i)] = arguments[i];
        properties[DiagnosticKeys.Path] = path;
        if (suggestion is not null)
            properties[DiagnosticKeys.Suggestion] = suggestion;
        if (isFirst)
            properties[DiagnosticKeys.First] = "";
        return properties.ToImmutable();
    }

    private Location InSource(Location location) => location.IsInSource || location.Kind == LocationKind.ExternalFile ? location : this.reporting.Locations.FirstOrDefault(l => l.IsInSource) ?? Location.None;
}
