using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using KubeDsl.CodeFixes.Editing;
using KubeDsl.CodeFixes.Proposals;
using KubeDsl.Names;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes;

/// <summary>Gives a valid name: in place of the one that was written, or as <c>Name</c> where the name came from the class, which keeps its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameFix : DeclarationCodeFix
{
    private const string Name = "Name";
    private static readonly string[] Containers = ["Container", "Sidecar", "InitContainer"];
    private static readonly string[] Volumes = ["EmptyDir", "HostPath", "VolumeClaimTemplate", "PersistentVolumeClaim", "ConfigMap", "Secret"];
    private static readonly string[] Ports = ["ContainerPort"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [NamingRules.InvalidName.Id, NamingRules.InvalidPortName.Id];

    internal override Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        // The object's name may carry a hash of its content, which nobody writes: what was written counts, or the class it came from.
        var type = target.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var written = target.Node as ExpressionSyntax;
        var text = written is null ? KebabCase.Of(type?.Identifier.ValueText ?? "") : target.Model.GetConstantValue(written, target.CancellationToken).Value as string;
        if (type is null || text is null || Correct(text, target) is not { } name)
            return None();
        var (title, value) = ("Name it '" + name + "'", Literals.Text(name));
        if (written is not null)
            return One(title, Name, target.Replace(written.Span, value));
        var attribute = AttributesFor(target).Select(a => Attributes.Find(type, a)).FirstOrDefault(a => a is not null);
        return attribute is null ? None() : One(title, Name, new DocumentChange(target.Document.Id, Attributes.SetArgument(attribute, Name, value)));
    }

    private static string? Correct(string text, FixTarget target) => target.Diagnostic.Id == NamingRules.InvalidPortName.Id ? NameCorrection.Port(text) : NameCorrection.Label(text);

    /// <summary>The attributes whose <c>Name</c> is meant.</summary>
    private static string[] AttributesFor(FixTarget target) =>
        target.Diagnostic.Id == NamingRules.InvalidPortName.Id ? Ports : target.Argument(1) switch
        {
            "container" => Containers,
            "volume" => Volumes,
            var kind => [kind],
        };
}
