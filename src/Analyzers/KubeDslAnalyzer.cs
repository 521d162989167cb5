using System.Collections.Immutable;
using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers;

/// <summary>
/// What all analyzers share: they run concurrently, look at no generated code, do nothing in projects that do not use KubeDsl, and keep no state. They register symbol and
/// syntax actions only, never compilation-end ones, so that everything they find is live while typing.
/// </summary>
public abstract class KubeDslAnalyzer : DiagnosticAnalyzer
{
    private const string Gate = "KubeDsl.AppAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypesByMetadataName(Gate).Length > 0)
                this.Register(start);
        });
    }

    /// <summary>What the build hands over beside the sources.</summary>
    private protected static ProjectInputs InputsOf(AnalyzerOptions options) => ProjectInputs.Read(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider);

    /// <summary>Registers the actions; called once for each compilation that uses KubeDsl.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context);
}
