using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.TestKit;

/// <summary>
/// Prints the public API of an assembly, one member a line in ordinal order, so that a change of it is a diff. The assembly is read as metadata and never loaded: both
/// flavours of one library can be compared.
/// </summary>
public static class ApiListing
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeAccessibility,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The listing of the assembly at a path.</summary>
    public static string Print(string assemblyPath)
    {
        var reference = MetadataReference.CreateFromFile(assemblyPath);
        var neighbours = Directory.EnumerateFiles(Path.GetDirectoryName(assemblyPath)!, "KubeDsl*.dll").Where(p => p != assemblyPath).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("ApiListing", references: [.. References.Framework, reference, .. neighbours]);
        return Print((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!);
    }

    /// <summary>The listing of an assembly.</summary>
    public static string Print(IAssemblySymbol assembly)
    {
        var listing = new StringBuilder();
        foreach (var type in Types(assembly.GlobalNamespace).OrderBy(t => t.ToDisplayString(TypeFormat), StringComparer.Ordinal))
        {
            listing.Append(Modifiers(type)).Append(type.ToDisplayString(TypeFormat)).Append(Bases(type)).Append('\n');
            var members = type.GetMembers().Where(IsListed).Select(m => m.ToDisplayString(MemberFormat)).Order(StringComparer.Ordinal);
            foreach (var member in members)
                listing.Append("    ").Append(member).Append('\n');
        }

        return listing.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(m => m is INamespaceSymbol || IsVisible(m))
        .SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsListed(ISymbol member) =>
        IsVisible(member)
        && member is not INamedTypeSymbol
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } && member.ContainingType.IsValueType);

    private static string Modifiers(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Class ? "" : type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";

    private static string Bases(INamedTypeSymbol type)
    {
        var bases = type.Interfaces.Where(i => IsVisible(i)).Select(i => i.ToDisplayString(MemberFormat)).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { SpecialType: SpecialType.None } parent)
            bases.Insert(0, parent.ToDisplayString(MemberFormat));
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }
}
