using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Quantities;

namespace KubeDsl.Resources;

/// <summary>
/// Amounts in the whole numbers that the scheduler computes with: CPU in thousandths of a core, memory and disk in bytes, everything else in units, each rounded up.
/// Names that the scheduler does not count are left out.
/// </summary>
public sealed class ResourceVector
{
    private static readonly IList<string> NoNames = [];

    private SortedList<string, long>? scalars;

    /// <summary>An empty vector.</summary>
    public ResourceVector()
    {
    }

    /// <summary>The amounts of a resource list.</summary>
    public ResourceVector(EquatableMap<Quantity> amounts)
    {
        foreach (var entry in amounts)
        {
            switch (entry.Key)
            {
                case ResourceNames.Cpu:
                    this.MilliCpu = entry.Value.MilliValue;
                    break;
                case ResourceNames.Memory:
                    this.Memory = entry.Value.Value;
                    break;
                case ResourceNames.EphemeralStorage:
                    this.EphemeralStorage = entry.Value.Value;
                    break;
                case ResourceNames.Pods:
                    this.Pods = entry.Value.Value;
                    break;
                default:
                    if (ResourceNames.IsScalar(entry.Key))
                        (this.scalars ??= new(StringComparer.Ordinal))[entry.Key] = entry.Value.Value;
                    break;
            }
        }
    }

    /// <summary>CPU in thousandths of a core.</summary>
    public long MilliCpu { get; private set; }

    /// <summary>Memory in bytes.</summary>
    public long Memory { get; private set; }

    /// <summary>Local disk space in bytes.</summary>
    public long EphemeralStorage { get; private set; }

    /// <summary>How many Pods may run; only nodes have it.</summary>
    public long Pods { get; private set; }

    /// <summary>The names of all other resources, in ordinal order, also of those whose amount is 0.</summary>
    public IList<string> ScalarNames => this.scalars?.Keys ?? NoNames;

    /// <summary>The amount of a resource in its unit; 0 when the vector lacks it.</summary>
    public long this[string name] => name switch
    {
        ResourceNames.Cpu => this.MilliCpu,
        ResourceNames.Memory => this.Memory,
        ResourceNames.EphemeralStorage => this.EphemeralStorage,
        ResourceNames.Pods => this.Pods,
        _ => this.scalars is not null && this.scalars.TryGetValue(name, out var amount) ? amount : 0,
    };

    internal ResourceVector Clone() => new()
    {
        MilliCpu = this.MilliCpu,
        Memory = this.Memory,
        EphemeralStorage = this.EphemeralStorage,
        Pods = this.Pods,
        scalars = this.scalars is null ? null : new(this.scalars, StringComparer.Ordinal),
    };

    internal void Add(ResourceVector other) => this.Add(other, 1);

    internal void Subtract(ResourceVector other) => this.Add(other, -1);

    private void Add(ResourceVector other, long sign)
    {
        this.MilliCpu += sign * other.MilliCpu;
        this.Memory += sign * other.Memory;
        this.EphemeralStorage += sign * other.EphemeralStorage;
        if (other.scalars is null)
            return;
        this.scalars ??= new(StringComparer.Ordinal);
        for (var i = 0; i < other.scalars.Count; i++)
        {
            var name = other.scalars.Keys[i];
            this.scalars.TryGetValue(name, out var present);
            this.scalars[name] = present + (sign * other.scalars.Values[i]);
        }
    }
}
