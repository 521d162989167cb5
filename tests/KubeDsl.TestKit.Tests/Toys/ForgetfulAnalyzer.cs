using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.TestKit.Tests.Toys;

/// <summary>Reports a class only the first time it sees the name: state in an instance that outlives a compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ForgetfulAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Bad = new(BadNameAnalyzer.Id, "Bad name", "'{0}' is a bad name", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Bad];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            c =>
            {
                if (this.seen.Add(c.Symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).ToUpper(CultureInfo.InvariantCulture)))
                    c.ReportDiagnostic(Diagnostic.Create(Bad, c.Symbol.Locations[0], c.Symbol.Name));
            },
            SymbolKind.NamedType);
    }
}
