using System;
using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The host ports that are taken on each host: one bit for each port that some Pod ever asked for. A set, as in Kubernetes: a port that two Pods hold is free when one goes.</summary>
internal sealed class PortTable
{
    private readonly List<HostPort> ports = [];
    private readonly Dictionary<HostPort, int> numbers = [];
    private ulong[] taken = [];
    private int words = 1;

    /// <summary>The numbers of a Pod's ports.</summary>
    public int[] Number(EquatableArray<HostPort> wanted)
    {
        var result = new int[wanted.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!this.numbers.TryGetValue(wanted[i], out result[i]))
            {
                this.numbers.Add(wanted[i], result[i] = this.ports.Count);
                this.ports.Add(wanted[i]);
            }
        }

        this.Widen();
        return result;
    }

    /// <summary>The numbers of all known ports that conflict with one of a Pod's ports.</summary>
    public int[] Conflicts(EquatableArray<HostPort> wanted)
    {
        var result = new List<int>();
        for (var number = 0; number < this.ports.Count; number++)
        {
            foreach (var port in wanted)
            {
                if (!port.ConflictsWith(this.ports[number]))
                    continue;
                result.Add(number);
                break;
            }
        }

        return result.ToArray();
    }

    /// <summary>How many ports are known: <see cref="Conflicts"/> may grow with it.</summary>
    public int Count => this.ports.Count;

    public bool IsTaken(int host, int[] conflicts)
    {
        var start = host * this.words;
        foreach (var number in conflicts)
        {
            var word = start + (number >> 6);
            if (word < this.taken.Length && (this.taken[word] & (1UL << (number & 63))) != 0)
                return true;
        }

        return false;
    }

    public void Take(int host, int[] ports)
    {
        foreach (var number in ports)
            this.Word(host, number) |= 1UL << (number & 63);
    }

    public void Release(int host, int[] ports)
    {
        foreach (var number in ports)
            this.Word(host, number) &= ~(1UL << (number & 63));
    }

    private ref ulong Word(int host, int number)
    {
        var word = (host * this.words) + (number >> 6);
        if (word >= this.taken.Length)
            Array.Resize(ref this.taken, Math.Max((host + 1) * this.words, this.taken.Length * 2));
        return ref this.taken[word];
    }

    private void Widen()
    {
        var needed = ((this.ports.Count + 63) / 64) + (this.ports.Count == 0 ? 1 : 0);
        if (needed <= this.words)
            return;
        var hosts = this.taken.Length / this.words;
        var wide = new ulong[hosts * needed];
        for (var host = 0; host < hosts; host++)
            Array.Copy(this.taken, host * this.words, wide, host * needed, this.words);
        this.taken = wide;
        this.words = needed;
    }
}
