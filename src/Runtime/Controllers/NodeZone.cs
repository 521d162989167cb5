using System;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Controllers;

/// <summary>A zone: its state, and its nodes that wait for the taint that evicts.</summary>
internal sealed class NodeZone(string key, DateTimeOffset now)
{
    private const double NormalRate = 0.1;
    private const double ReducedRate = 0.01;
    private const int LargeZone = 50;
    private const double UnhealthyShare = 0.55;

    internal string Key => key;

    internal ZoneState State { get; private set; }

    internal TokenBucket Limiter { get; private set; } = new(NormalRate, full: true, now);

    /// <summary>Nodes that wait, first come first.</summary>
    internal List<string> Queue { get; } = [];

    internal static ZoneState Judge(int ready, int notReady)
    {
        if (ready == 0 && notReady > 0)
            return ZoneState.FullDisruption;
        return notReady > 2 && (double)notReady / (ready + notReady) >= UnhealthyShare ? ZoneState.PartialDisruption : ZoneState.Normal;
    }

    internal void Enter(ZoneState state, int nodes, DateTimeOffset instant)
    {
        this.State = state;
        this.SetRate(state == ZoneState.PartialDisruption ? (nodes > LargeZone ? ReducedRate : 0) : NormalRate, instant);
    }

    /// <summary>All zones are lost: nothing is evicted.</summary>
    internal void Stop(DateTimeOffset instant)
    {
        this.State = ZoneState.FullDisruption;
        this.Queue.Clear();
        this.SetRate(0, instant);
    }

    private void SetRate(double rate, DateTimeOffset instant)
    {
        if (rate != this.Limiter.PerSecond)
            this.Limiter = new(rate, this.Limiter.HasToken(instant), instant);
    }
}
