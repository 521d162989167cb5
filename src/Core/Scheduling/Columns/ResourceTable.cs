using System;
using System.Collections.Generic;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The resources beside CPU and memory that some Pod requests; each has a column.</summary>
internal sealed class ResourceTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => this.names;

    /// <summary>The columns and amounts of a vector, without CPU, memory and what is not requested at all.</summary>
    public (int Column, long Amount)[] Read(ResourceVector vector)
    {
        if (vector.EphemeralStorage == 0 && vector.ScalarNames.Count == 0)
            return [];
        var result = new List<(int, long)>();
        this.Add(ResourceNames.EphemeralStorage, vector, result);
        foreach (var name in vector.ScalarNames)
            this.Add(name, vector, result);
        return result.ToArray();
    }

    private void Add(string name, ResourceVector vector, List<(int Column, long Amount)> result)
    {
        var amount = vector[name];
        if (amount == 0)
            return;
        if (!this.columns.TryGetValue(name, out var column))
        {
            this.columns.Add(name, column = this.names.Count);
            this.names.Add(name);
        }

        result.Add((column, amount));
    }
}
