using System.Linq;
using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.Declarations;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers;

/// <summary>What is wrong with the objects of one declaration, and with the declaration itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectAnalyzer : KubeDslAnalyzer
{
    private protected override void Register(CompilationStartAnalysisContext context)
    {
        var inputs = InputsOf(context.Options);
        context.RegisterSymbolAction(c => Analyze(c, inputs), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectInputs inputs)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!DeclarationReader.DeclaresObjects(type) || DeclarationReader.Read(type, inputs, context.CancellationToken) is not { } reading)
            return;
        var reporter = new FaultReporter(reading, type, context.ReportDiagnostic);
        reporter.ReportDeclarations(context.CancellationToken);
        reporter.Report(reading.Model.Objects.SelectMany(o => ObjectRules.CheckAlone(o)), context.CancellationToken);
        reporter.Report(ObjectRules.CheckTogether(reading.Model.Objects), context.CancellationToken);
    }
}
