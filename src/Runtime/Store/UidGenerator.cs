using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Randomness;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Store;

/// <summary>Uids: version-4 UUIDs that depend on the seed, the object's name and how many objects of that name there were before.</summary>
internal sealed class UidGenerator(ulong seed)
{
    private readonly Dictionary<ObjectKey, int> retired = [];

    internal string Next(ObjectKey key)
    {
        var generation = this.retired.GetValueOrDefault(key);
        var text = key.Kind + "/" + key.Namespace + "/" + key.Name;
        var stream = new RandomStream(seed, "uids", generation == 0 ? text : text + "#" + generation.ToString(CultureInfo.InvariantCulture));
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < 4; i++)
            BitConverter.TryWriteBytes(bytes[(4 * i)..], stream.NextUInt32());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    /// <summary>An object is gone: the next one of its name is another one.</summary>
    internal void Retire(ObjectKey key) => this.retired[key] = this.retired.GetValueOrDefault(key) + 1;
}
