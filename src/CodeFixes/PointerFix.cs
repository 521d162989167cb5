using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using KubeDsl.CodeFixes.Editing;
using KubeDsl.CodeFixes.Proposals;
using KubeDsl.Declarations;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes;

/// <summary>Lets a pointer lead to something of the right kind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PointerFix : DeclarationCodeFix
{
    private const string ContainerPort = "ContainerPort";
    private static readonly string[] OwnVolumes = ["EmptyDir", "HostPath", "VolumeClaimTemplate"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DeclarationRules.WrongPointer.Id, StorageRules.VolumeNotDeclared.Id, PodRules.PortNotChosen.Id, PodRules.ProbePortNotDeclared.Id];

    internal override Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || target.Model.GetDeclaredSymbol(declaration, target.CancellationToken) is not { } type)
            return None();
        var id = target.Diagnostic.Id;
        if (id == PodRules.PortNotChosen.Id)
            return Task.FromResult(Candidates.Of(type, "", [ContainerPort]).Where(c => IsWithin(c, type)).Select(c => ChoosePort(target, attribute, c)));
        if (target.Node.FirstAncestorOrSelf<TypeSyntax>() is not { } written)
            return None();
        if (id == PodRules.ProbePortNotDeclared.Id)
            return Task.FromResult(Candidates.Of(type, written.ToString(), [ContainerPort]).Where(c => IsOwn(c, type)).Select(c => Use(target, written, c.ToMinimalDisplayString(target.Model, written.SpanStart))));
        var isVolume = id == StorageRules.VolumeNotDeclared.Id;
        var workload = isVolume ? WorkloadOf(type) : type;
        var kinds = isVolume ? OwnVolumes : Kinds(target.Argument(1));
        var proposals = Candidates.Of(workload, written.ToString(), kinds)
            .Where(c => !isVolume || IsWithin(c, workload))
            .Select(c => Use(target, written, c.ToMinimalDisplayString(target.Model, written.SpanStart)));
        return Task.FromResult(isVolume && DeclareEmptyDir(target, written, declaration, workload) is { } declare ? proposals.Append(declare) : proposals);
    }

    private static FixProposal Use(FixTarget target, TypeSyntax written, string name) => new("Use " + name, "Use " + name, target.Replace(written.Span, name));

    private static FixProposal ChoosePort(FixTarget target, AttributeSyntax attribute, INamedTypeSymbol port)
    {
        var name = port.ToMinimalDisplayString(target.Model, attribute.SpanStart);
        return new("Point at " + name, "Point at " + name, target.Replace(new TextSpan(attribute.Name.Span.End, 0), "<" + name + ">"));
    }

    /// <summary>Declares a volume of the same name in the workload that wants to mount it.</summary>
    private static FixProposal? DeclareEmptyDir(FixTarget target, TypeSyntax written, TypeDeclarationSyntax near, INamedTypeSymbol workload)
    {
        var name = written.ToString();
        name = name.Substring(name.LastIndexOf('.') + 1);
        var body = near.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault(t => t.Identifier.ValueText == workload.Name);
        if (body is null || body.CloseBraceToken.IsKind(SyntaxKind.None) || workload.GetTypeMembers(name).Length > 0)
            return null;
        var indent = new string(' ', body.GetLocation().GetLineSpan().StartLinePosition.Character);
        var line = body.SyntaxTree.GetText(target.CancellationToken).Lines.GetLineFromPosition(body.CloseBraceToken.SpanStart);
        return new(
            "Declare EmptyDir " + name,
            "Declare EmptyDir " + name,
            target.Replace(written.Span, name),
            target.Replace(new TextSpan(line.Start, 0), indent + "    [EmptyDir] public partial class " + name + ";\n"));
    }

    private static INamedTypeSymbol WorkloadOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (DeclarationReader.DeclaresObjects(current))
                return current;
        }

        return type;
    }

    /// <summary>A port of the container itself, not of one beside it.</summary>
    private static bool IsOwn(INamedTypeSymbol port, INamedTypeSymbol container) => SymbolEqualityComparer.Default.Equals(port.ContainingType, container);

    private static bool IsWithin(INamedTypeSymbol type, INamedTypeSymbol outer)
    {
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, outer))
                return true;
        }

        return false;
    }

    /// <summary>The kinds that a message names: <c>a ConfigMap or Secret</c>.</summary>
    private static string[] Kinds(string words) => words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("a" or "an" or "or")).ToArray();
}
