using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Events;

/// <summary>Everything that happened in a run, in order, each entry with its cause.</summary>
public sealed class Trace
{
    private const int RecentEntries = 256;
    private const int BlockSize = 1024;
    private readonly TraceRetention retention;
    private readonly TraceEntries entries;

    internal Trace(TraceRetention retention)
    {
        this.retention = retention;
        this.entries = new(retention == TraceRetention.Recent ? RecentEntries : BlockSize);
    }

    /// <summary>How many entries were written, including those no longer kept.</summary>
    public long Count { get; private set; }

    /// <summary>The kept entries, oldest first.</summary>
    public IReadOnlyList<TraceEntry> Entries => this.entries;

    /// <summary>Writes each kept entry as one line that ends with a line feed.</summary>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var entry in this.entries)
        {
            writer.Write(entry.ToString());
            writer.Write('\n');
        }
    }

    /// <summary>The SHA-256 of what <see cref="WriteTo"/> writes, in lower-case hexadecimal digits.</summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in this.entries)
            hash.AppendData(Encoding.UTF8.GetBytes(entry.ToString() + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Compares this run with another one; null when both are the same.</summary>
    public TraceDivergence? FirstDivergence(Trace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var common = Math.Min(this.entries.Count, other.entries.Count);
        for (var i = 0; i < common; i++)
        {
            if (this.entries[i] != other.entries[i])
                return new(this.entries[i], other.entries[i]);
        }

        if (this.entries.Count == other.entries.Count)
            return null;
        return this.entries.Count > common ? new(this.entries[common], null) : new(null, other.entries[common]);
    }

    /// <summary>The last entries, oldest first.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<TraceEntry> Last(int count)
    {
        var kept = Math.Min(count, this.entries.Count);
        return this.entries.Last(kept);
    }

    internal long Append(TimeSpan time, string actor, string verb, ObjectKey subject, long version, string detail, long cause)
    {
        if (this.retention == TraceRetention.Recent && this.entries.Count >= 2 * RecentEntries)
            this.entries.ForgetBlock();
        this.entries.Add(new(++this.Count, time, actor, verb, subject, version, detail, cause));
        return this.Count;
    }
}
