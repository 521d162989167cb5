using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Generator.Emission;
using KubeDsl.Generator.Models;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Reading;

/// <summary>Collects the members of a class; what the user's own members, or the class's name, leave no room for is left out.</summary>
internal sealed class MemberList
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<ConstantModel> constants = [];
    private readonly List<MembersModel> nested = [];

    internal MemberList(INamedTypeSymbol type)
    {
        this.taken.Add(type.Name);
        this.taken.UnionWith(type.GetMembers().Select(m => m.Name));
    }

    /// <summary>For a class that is wholly generated.</summary>
    internal MemberList(string name) => this.taken.Add(name);

    /// <summary>True when a member of that name can be added.</summary>
    internal bool Takes(string name) => !this.taken.Contains(name);

    internal void Add(string name, string value, string summary) => this.Add(name, "string", Literals.Text(value), summary, value);

    internal void Add(string name, int value, string summary) => this.Add(name, "int", Literals.Number(value), summary, Literals.Number(value));

    internal void Add(MembersModel members) => this.nested.Add(members);

    /// <summary>The class; null when nothing is in it.</summary>
    internal MembersModel? ToModel(string declaration, string? summary) =>
        this.constants.Count + this.nested.Count == 0 ? null : new MembersModel(declaration, summary, this.constants.ToEquatableArray(), this.nested.ToEquatableArray());

    private void Add(string name, string type, string value, string summary, string shown)
    {
        if (this.taken.Add(name.TrimStart('@')))
            this.constants.Add(new ConstantModel(name, type, value, summary + ": <c>" + Literals.Xml(shown) + "</c>."));
    }
}
