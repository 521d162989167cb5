using System;
using System.Collections.Generic;
using System.Globalization;

namespace KubeDsl.Planning;

/// <summary>Hands out names of Pods, each once.</summary>
internal sealed class PodNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    /// <summary>The name, or if another Pod has it, the name with a number behind it.</summary>
    internal string Reserve(string name) => this.taken.Add(name) ? name : this.Next(name);

    /// <summary>The next free <c>prefix-1</c>, <c>prefix-2</c> …</summary>
    internal string Next(string prefix)
    {
        this.last.TryGetValue(prefix, out var number);
        string name;
        do
        {
            number++;
            name = prefix + "-" + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!this.taken.Add(name));
        this.last[prefix] = number;
        return name;
    }
}
