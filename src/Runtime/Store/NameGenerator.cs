using System.Collections.Generic;
using KubeDsl.Randomness;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Store;

/// <summary>Names for objects that state a prefix only; each prefix has its own stream, so that other objects do not change them.</summary>
internal sealed class NameGenerator(ulong seed)
{
    private readonly Dictionary<(string Kind, string Namespace, string Prefix), RandomStream> streams = [];

    internal string Next(string kind, string @namespace, string prefix)
    {
        if (!this.streams.TryGetValue((kind, @namespace, prefix), out var stream))
            this.streams.Add((kind, @namespace, prefix), stream = new(seed, "names", kind + "/" + @namespace + "/" + prefix));
        return GeneratedNames.Create(prefix, stream);
    }
}
