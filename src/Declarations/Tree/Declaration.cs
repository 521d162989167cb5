using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Origins;
using KubeDsl.Names;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Tree;

/// <summary>A class that declares something, with the attributes that hold for it here.</summary>
internal sealed class Declaration
{
    private readonly DeclarationTable table;
    private List<Declaration>? members;

    internal Declaration(DeclarationTable table, INamedTypeSymbol symbol, AttributeSet attributes)
    {
        this.table = table;
        this.Symbol = symbol;
        this.Attributes = attributes;
        this.Origin = Origin.OfSymbol(symbol);
        if (attributes.Find(AttributeNames.Overrides) is not null)
        {
            this.Kind = DeclarationKind.Override;
            return;
        }

        // A preset lends its attributes and is nothing itself.
        if (AttributeDecoder.IsPreset(symbol))
            return;
        foreach (var attribute in attributes.All)
        {
            var kind = DeclarationKinds.Of(attribute);
            if (kind == DeclarationKind.None || kind.IsPartOf(this.Kind))
                continue;
            if (this.Kind == DeclarationKind.None || this.Kind.IsPartOf(kind))
                this.Kind = kind;
            else if (this.OtherKind is null && kind != this.Kind)
                this.OtherKind = attribute;
        }
    }

    internal INamedTypeSymbol Symbol { get; }

    internal DeclarationKind Kind { get; }

    /// <summary>An attribute that would make the class something else as well.</summary>
    internal DeclaredAttribute? OtherKind { get; }

    internal AttributeSet Attributes { get; }

    /// <summary>The name of the class in the source.</summary>
    internal Origin Origin { get; }

    /// <summary>The attribute that gives the kind; only for classes that declare something.</summary>
    internal DeclaredAttribute Attribute => this.Attributes.Find(DeclarationKinds.AttributeOf(this.Kind))!;

    /// <summary>The name in Kubernetes, without a content hash.</summary>
    internal string Name => this.Attribute.Text(ArgumentNames.Name) ?? KebabCase.Of(this.Symbol.Name);

    /// <summary>Where the name was written, or the class that it comes from.</summary>
    internal Origin NameOrigin => this.Attribute[ArgumentNames.Name]?.Origin ?? this.Origin;

    /// <summary>The container's name; that of the main container for a workload.</summary>
    internal string ContainerName => (this.Kind.IsWorkload() ? this.Attributes.Find(AttributeNames.Container) : this.Attribute)?.Text(ArgumentNames.Name) ?? this.Name;

    /// <summary>True for what something else makes; it is referred to and not written. Secrets are, unless they say otherwise: values do not belong in sources.</summary>
    internal bool IsExternal => this.Kind != DeclarationKind.None && (this.Kind == DeclarationKind.Secret ? this.Attribute[ArgumentNames.External] is not { IsFalse: true } : this.Attribute.IsTrue(ArgumentNames.External));

    /// <summary>A key's name: as the class is written.</summary>
    internal string KeyName => this.Attribute.Text(ArgumentNames.Name) ?? this.Symbol.Name;

    /// <summary>The class around this one that declares something; null at the top.</summary>
    internal Declaration? Parent
    {
        get
        {
            for (var type = this.Symbol.ContainingType; type is not null; type = type.ContainingType)
            {
                if (this.table[type] is { Kind: not DeclarationKind.None } parent)
                    return parent;
            }

            return null;
        }
    }

    /// <summary>The workload that this is, or is part of; null for the rest.</summary>
    internal Declaration? Workload
    {
        get
        {
            var current = this;
            while (current is not null && !current.Kind.IsWorkload())
                current = current.Parent;
            return current;
        }
    }

    /// <summary>The nested classes that declare something, in the order of the source; classes that only group others are looked through.</summary>
    internal IReadOnlyList<Declaration> Members
    {
        get
        {
            if (this.members is null)
            {
                this.members = [];
                this.Collect(this.Symbol);
            }

            return this.members;
        }
    }

    internal IEnumerable<Declaration> MembersOf(DeclarationKind kind) => this.Members.Where(m => m.Kind == kind);

    private void Collect(INamedTypeSymbol type)
    {
        var nested = type.GetTypeMembers();
        foreach (var member in nested.Length < 2 ? nested : nested.Sort(SourceOrder.OfTypes))
        {
            this.table.CancellationToken.ThrowIfCancellationRequested();

            // Abstract classes only lend their attributes to others.
            if (member.IsAbstract && !member.IsStatic)
                continue;
            var declaration = this.table[member];
            if (declaration is null || declaration.Kind == DeclarationKind.None)
                this.Collect(member);
            else
                this.members!.Add(declaration);
        }
    }
}
