using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>Collects what a grammar finds wrong with a text; nothing is allocated while nothing is wrong.</summary>
internal struct Complaints
{
    private List<string>? found;

    internal void AddIf(bool wrong, string complaint)
    {
        if (wrong)
            (this.found ??= []).Add(complaint);
    }

    internal void AddRange(EquatableArray<string> complaints)
    {
        foreach (var complaint in complaints)
            (this.found ??= []).Add(complaint);
    }

    internal readonly EquatableArray<string> ToArray() => this.found is null ? default : this.found.ToEquatableArray();
}
