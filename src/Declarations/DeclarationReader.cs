using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
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
    public static bool DeclaresObjects(INamedTypeSymbol type) => !type.IsAbstract && KindOf(type).MakesObjects();

    /// <summary>What attributes of ours on a class that declares nothing promise in vain. Abstract classes and presets lend their attributes to others.</summary>
    public static IReadOnlyList<DeclarationFault> IdleAttributes(INamedTypeSymbol type)
    {
        if (type.IsAbstract || AttributeDecoder.IsPreset(type) || KindOf(type) != DeclarationKind.None)
            return [];
        return [.. AttributeSet.OwnOf(type).Select(a => new DeclarationFault(DeclarationFaultKind.NoEffect, a.Origin, [a.Name, type.Name, "no attribute says what the class declares"]))];
    }

    /// <summary>Reads the objects of a workload, ConfigMap, Ingress or whatever else makes objects; a part, such as a port, is read with the declaration around it.</summary>
    /// <returns>The reading; null when neither the class nor one around it declares an object.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol type, CancellationToken cancellationToken = default) => Read(type, ProjectInputs.None, cancellationToken);

    /// <summary>Reads the objects of a declaration with what the build hands over beside the sources.</summary>
    /// <returns>The reading; null when neither the class nor one around it declares an object.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol type, ProjectInputs inputs, CancellationToken cancellationToken = default)
    {
        var table = new DeclarationTable(cancellationToken);
        var declaration = table[type];
        while (declaration is { Kind: not DeclarationKind.None } && !declaration.Kind.MakesObjects() && declaration.Parent is { Kind: not DeclarationKind.App } parent)
            declaration = parent;
        if (declaration is null || !declaration.Kind.MakesObjects())
            return null;
        var app = declaration;
        while (app is not null && app.Kind != DeclarationKind.App)
            app = app.Parent;
        var context = AppReader.ContextOf(app, table, inputs, declaration);
        AppReader.Write(declaration, context);
        AppReader.ReadMembers(declaration, context);
        return ReadingFactory.Make(new EnvironmentModel(), context, app);
    }
}
