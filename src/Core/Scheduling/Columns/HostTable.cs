using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Numbers for node names that stay the same however nodes come and go: Pods are kept by host, columns by node.</summary>
internal sealed class HostTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private readonly List<string> names = [];

    public int Count => this.names.Count;

    public string NameOf(int number) => this.names[number];

    public int NumberOf(string name)
    {
        if (!this.numbers.TryGetValue(name, out var number))
        {
            this.numbers.Add(name, number = this.names.Count);
            this.names.Add(name);
        }

        return number;
    }
}
