using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.TestKit.Tests.Toys;

/// <summary>TOY001 on classes called Bad…, an error on classes called Wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BadNameAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "TOY001";

    private static readonly DiagnosticDescriptor Bad = new(Id, "Bad name", "'{0}' is a bad name", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor Wrong = new("TOY002", "Wrong name", "'{0}' is a wrong name", "Toy", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Bad, Wrong];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            c =>
            {
                if (c.Symbol.Name.StartsWith("Bad", StringComparison.Ordinal))
                    c.ReportDiagnostic(Diagnostic.Create(Bad, c.Symbol.Locations[0], c.Symbol.Name));
                if (c.Symbol.Name == "Wrong")
                    c.ReportDiagnostic(Diagnostic.Create(Wrong, c.Symbol.Locations[0], c.Symbol.Name));
            },
            SymbolKind.NamedType);
    }
}
