using System.Threading;
using KubeDsl.Declarations.Tree;
using KubeDsl.Planning;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Reads one declaration by itself: fast enough for every keystroke.</summary>
public static class DeclarationReader
{
    /// <summary>What the class declares; None for classes that declare nothing.</summary>
    public static DeclarationKind KindOf(INamedTypeSymbol type) => new DeclarationTable(CancellationToken.None)[type]?.Kind ?? DeclarationKind.None;

    /// <summary>True for a class from which objects are made.</summary>
    public static bool DeclaresObjects(INamedTypeSymbol type) => !type.IsAbstract && HasObjects(KindOf(type));

    /// <summary>Reads the objects of a workload, ConfigMap, Ingress or whatever else makes objects; a part, such as a port, is read with the declaration around it.</summary>
    /// <returns>The reading; null when neither the class nor one around it declares an object.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol type, CancellationToken cancellationToken = default) => Read(type, ProjectInputs.None, cancellationToken);

    /// <summary>Reads the objects of a declaration with what the build hands over beside the sources.</summary>
    /// <returns>The reading; null when neither the class nor one around it declares an object.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol type, ProjectInputs inputs, CancellationToken cancellationToken = default)
    {
        var table = new DeclarationTable(cancellationToken);
        var declaration = table[type];
        while (declaration is { Kind: not DeclarationKind.None } && !HasObjects(declaration.Kind) && declaration.Parent is { Kind: not DeclarationKind.App } parent)
            declaration = parent;
        if (declaration is null || !HasObjects(declaration.Kind))
            return null;
        var app = declaration;
        while (app is not null && app.Kind != DeclarationKind.App)
            app = app.Parent;
        var context = AppReader.ContextOf(app, table, inputs, declaration);
        AppReader.Write(declaration, context);
        AppReader.ReadMembers(declaration, context);
        return ReadingFactory.Make(new EnvironmentModel(), context, app);
    }

    private static bool HasObjects(DeclarationKind kind) =>
        kind.IsWorkload() || kind is DeclarationKind.ConfigMap or DeclarationKind.Secret or DeclarationKind.PersistentVolumeClaim || kind >= DeclarationKind.Ingress;
}
