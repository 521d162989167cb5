using System.Linq;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.Declarations;

/// <summary>What must hold for a class so that it can declare something and members can be generated for it.</summary>
internal static class DeclarationChecks
{
    internal static void Check(Declaration declaration, ReadingContext context)
    {
        if (declaration.OtherKind is { } other)
            context.Report(DeclarationFaultKind.SeveralKinds, other.Origin, declaration.Symbol.Name, declaration.Kind.ToString(), other.Name);
        foreach (var attribute in declaration.Attributes.All)
        {
            foreach (var argument in attribute.Arguments)
            {
                if (!argument.IsKnown)
                    context.Unknown(argument);
            }
        }

        for (INamedTypeSymbol? type = declaration.Symbol; type is not null; type = type.ContainingType)
        {
            if (type.DeclaringSyntaxReferences.Length == 0)
                return;
            if (type.TypeParameters.Length > 0)
                context.Report(DeclarationFaultKind.Generic, Origin.OfSymbol(type), type.Name);
            if (!IsPartial(type))
                context.Report(DeclarationFaultKind.NotPartial, Origin.OfSymbol(type), type.Name);
        }

        CheckBases(declaration, context);
    }

    internal static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(r => r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void CheckBases(Declaration declaration, ReadingContext context)
    {
        for (var type = declaration.Symbol.BaseType; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            foreach (var nested in type.GetTypeMembers())
            {
                if (context.Table[nested] is { Kind: not (DeclarationKind.None or DeclarationKind.Override) } part && context.Table[type] is not { Kind: DeclarationKind.App })
                    context.Report(DeclarationFaultKind.InheritedPart, part.Origin, nested.Name, type.Name);
            }
        }
    }
}
