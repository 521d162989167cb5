using System.Linq;
using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.Declarations;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers;

/// <summary>What is wrong between the declarations of one app; each party of a conflict gets its own diagnostic.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AppAnalyzer : KubeDslAnalyzer
{
    private protected override void Register(CompilationStartAnalysisContext context)
    {
        var inputs = InputsOf(context.Options);
        context.RegisterSymbolAction(c => Analyze(c, inputs), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectInputs inputs)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (DeclarationReader.KindOf(type) != DeclarationKind.App || AppReader.Read(type, inputs, context.CancellationToken) is not { } reading)
            return;
        var reporter = new FaultReporter(reading, type, context.ReportDiagnostic);
        foreach (var mistake in reading.Faults)
        {
            // What is within an object's class, that class's own analysis tells.
            if (!IsWithinObject(mistake.Origin) && DeclarationFaultRules.Of(mistake) is { } fault)
                reporter.Report(fault, mistake.Origin.Location, []);
        }

        foreach (var fault in ObjectRules.CheckTogether(reading.Model.Objects))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (fault.Rule == NamingRules.SameIdentity)
                ReportIdentity(fault, reading, reporter);
            else if (!IsWithinOne(fault, reading))
                reporter.Report(fault);
        }
    }

    /// <summary>Two declarations with one identity are one place to the rules; here they are as many as were written.</summary>
    private static void ReportIdentity(Fault fault, DeclarationReading reading, FaultReporter reporter)
    {
        var names = reading.NamesOf(fault.Place.Object);
        foreach (var name in names)
            reporter.Report(fault, name.Location, names.Where(n => n != name).Select(n => n.Location), name == names[0]);
    }

    /// <summary>True when all parties belong to one declaration, whose own analysis tells it.</summary>
    private static bool IsWithinOne(Fault fault, DeclarationReading reading) =>
        fault.Related.Select(r => OwnerOf(reading.Origins.Find(r))).Append(OwnerOf(reading.Origins.Find(fault.Place))).Distinct(SymbolEqualityComparer.Default).Count() == 1;

    private static bool IsWithinObject(Origin origin) => OwnerOf(origin) is INamedTypeSymbol owner && DeclarationReader.DeclaresObjects(owner);

    private static ISymbol? OwnerOf(Origin origin)
    {
        for (var type = origin.Symbol as INamedTypeSymbol; type is not null; type = type.ContainingType)
        {
            if (DeclarationReader.DeclaresObjects(type))
                return type;
        }

        return origin.Symbol;
    }
}
