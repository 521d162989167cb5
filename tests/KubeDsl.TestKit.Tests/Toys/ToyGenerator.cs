using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.TestKit.Tests.Toys;

/// <summary>Adds a partial with a constant to every class called Declared…; what its model carries and what it writes are the test's choice.</summary>
internal sealed class ToyGenerator(Func<GeneratorSyntaxContext, object?>? baggage = null, string body = "internal const int Answer = 42;") : IIncrementalGenerator
{
    internal const string Step = "ToyModels";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider.CreateSyntaxProvider(
                (node, _) => node is ClassDeclarationSyntax { Identifier.Text: var name } && name.StartsWith("Declared", StringComparison.Ordinal),
                (c, _) => new ToyModel(((ClassDeclarationSyntax)c.Node).Identifier.Text, baggage?.Invoke(c)))
            .WithTrackingName(Step);
        context.RegisterSourceOutput(models, (c, model) => c.AddSource(
            model.Name + ".g.cs",
            SourceText.From("partial class " + model.Name + "\n{\n    " + body + "\n}\n", System.Text.Encoding.UTF8)));
    }
}
