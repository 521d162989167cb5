using System;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// The placed Pods: which template, on which host. The rows are linked host by host; a row is freed when its Pod goes and is used again. Pods that have no name
/// of their own, because only their template was placed, have a serial number.
/// </summary>
internal sealed class PlacementTable
{
    /// <summary>The serial number of Pods with names.</summary>
    public const int Named = -1;

    private const int None = -1;

    private int[] templates = new int[64];
    private int[] hosts = new int[64];
    private int[] serials = new int[64];
    private int[] next = new int[64];
    private int[] first = [];
    private int[] counts = [];
    private int free = None;

    /// <summary>Rows in use or freed.</summary>
    public int Length { get; private set; }

    /// <summary>How many rows a template has.</summary>
    public int CountOf(int template) => template < this.counts.Length ? this.counts[template] : 0;

    /// <summary>The template of a row; -1 when the row is free.</summary>
    public int Template(int row) => this.templates[row];

    /// <summary>The host of a row that is in use.</summary>
    public int Host(int row) => this.hosts[row];

    /// <summary>The serial number of a row that is in use, or <see cref="Named"/>.</summary>
    public int Serial(int row) => this.serials[row];

    public int Add(int template, int host, int serial)
    {
        var row = this.free;
        if (row == None)
            row = this.Extend();
        else
            this.free = this.next[row];
        this.ReserveHost(host);
        if (template >= this.counts.Length)
            Array.Resize(ref this.counts, Math.Max(template + 1, this.counts.Length * 2));
        this.counts[template]++;
        this.templates[row] = template;
        this.hosts[row] = host;
        this.serials[row] = serial;
        this.next[row] = this.first[host];
        this.first[host] = row;
        return row;
    }

    /// <summary>Frees a row.</summary>
    public void Remove(int row)
    {
        var host = this.hosts[row];
        if (this.first[host] == row)
        {
            this.first[host] = this.next[row];
        }
        else
        {
            var before = this.first[host];
            while (this.next[before] != row)
                before = this.next[before];
            this.next[before] = this.next[row];
        }

        this.counts[this.templates[row]]--;
        this.templates[row] = None;
        this.next[row] = this.free;
        this.free = row;
    }

    /// <summary>The row of some nameless Pod of a template on a host; -1 when there is none.</summary>
    public int FindNameless(int template, int host)
    {
        var row = host < this.first.Length ? this.first[host] : None;
        while (row != None && (this.templates[row] != template || this.serials[row] == Named))
            row = this.next[row];
        return row;
    }

    private int Extend()
    {
        if (this.Length == this.templates.Length)
        {
            Array.Resize(ref this.templates, this.Length * 2);
            Array.Resize(ref this.hosts, this.Length * 2);
            Array.Resize(ref this.serials, this.Length * 2);
            Array.Resize(ref this.next, this.Length * 2);
        }

        return this.Length++;
    }

    private void ReserveHost(int host)
    {
        var length = this.first.Length;
        if (host < length)
            return;
        Array.Resize(ref this.first, Math.Max(host + 1, length * 2));
        for (var i = length; i < this.first.Length; i++)
            this.first[i] = None;
    }
}
