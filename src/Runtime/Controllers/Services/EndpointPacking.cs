using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Controllers.Services;

/// <summary>
/// Puts endpoints with equal ports into slices of 100 with few writes: what is written anyway is filled up first, what is left goes into the one slice that it fits
/// into most tightly, or into new ones. Slices are never balanced.
/// </summary>
internal sealed class EndpointPacking
{
    /// <summary>The most endpoints of a slice.</summary>
    internal const int MostEndpoints = 100;

    private readonly List<(EndpointSlice Slice, List<Endpoint> Endpoints)> unchanged = [];
    private readonly List<(EndpointSlice Slice, List<Endpoint> Endpoints)> written = [];

    private EndpointPacking()
    {
    }

    /// <summary>The slices to write, each with the endpoints that it gets.</summary>
    internal IEnumerable<EndpointSlice> Updates => this.written.Select(w => w.Slice with { Endpoints = w.Endpoints.ToEquatableArray() });

    /// <summary>The endpoints of each new slice.</summary>
    internal List<EquatableArray<Endpoint>> Creations { get; } = [];

    internal List<EndpointSlice> Deletions { get; } = [];

    /// <summary>Packs endpoints.</summary>
    /// <param name="present">The slices with these ports.</param>
    /// <param name="wanted">The endpoints, in order.</param>
    internal static EndpointPacking Pack(IEnumerable<EndpointSlice> present, IReadOnlyList<Endpoint> wanted)
    {
        var packing = new EndpointPacking();
        var open = new Queue<Endpoint>(packing.Keep(present, wanted));
        foreach (var (_, endpoints) in packing.written.OrderByDescending(w => w.Endpoints.Count))
            Fill(endpoints, open);
        while (open.Count > 0)
            packing.Place(open);
        return packing;
    }

    // Slices keep their endpoints, brought up to date; those left with none go.
    private List<Endpoint> Keep(IEnumerable<EndpointSlice> present, IReadOnlyList<Endpoint> wanted)
    {
        var open = wanted.ToDictionary(IdentityOf, StringComparer.Ordinal);
        foreach (var slice in present)
        {
            var kept = new List<Endpoint>(slice.Endpoints.Count);
            foreach (var endpoint in slice.Endpoints)
            {
                if (open.Remove(IdentityOf(endpoint), out var current))
                    kept.Add(current);
            }

            if (kept.Count == 0)
                this.Deletions.Add(slice);
            else
                (slice.Endpoints.SequenceEqual(kept) ? this.unchanged : this.written).Add((slice, kept));
        }

        return [.. wanted.Where(e => open.ContainsKey(IdentityOf(e)))];
    }

    private void Place(Queue<Endpoint> open)
    {
        var tightest = this.unchanged.Where(u => open.Count < MostEndpoints && u.Endpoints.Count + open.Count <= MostEndpoints).OrderByDescending(u => u.Endpoints.Count).FirstOrDefault();
        var endpoints = tightest.Endpoints ?? [];
        Fill(endpoints, open);
        if (tightest.Endpoints is null)
        {
            this.Creations.Add(endpoints.ToEquatableArray());
            return;
        }

        this.unchanged.Remove(tightest);
        this.written.Add(tightest);
    }

    private static void Fill(List<Endpoint> endpoints, Queue<Endpoint> open)
    {
        while (endpoints.Count < MostEndpoints && open.TryDequeue(out var next))
            endpoints.Add(next);
    }

    // A Pod that has got another address is another endpoint.
    private static string IdentityOf(Endpoint endpoint) => endpoint.TargetRef?.Uid + "/" + endpoint.Addresses[0];
}
