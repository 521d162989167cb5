using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using KubeDsl.Model;
using KubeDsl.Runtime.Clock;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Selectors;

namespace KubeDsl.Runtime;

/// <summary>What all parts of a cluster share: time, events, the store, the seed.</summary>
internal sealed class ControlPlane
{
    private readonly ConditionalWeakTable<LabelSelector, LabelSelectorMatcher> matchers = [];

    internal ControlPlane(ulong seed, DateTimeOffset start, long maxSteps, TimeSpan maxTime, TraceRetention retention, IAdmission admission)
    {
        this.Seed = seed;
        this.Trace = new(retention);
        this.Loop = new(seed, this.Trace, maxSteps, maxTime);
        this.Clock = new(start, this.Loop);
        this.Recorder = new(this.Loop, this.Trace);
        this.Store = new(this.Clock, this.Recorder, admission, seed);
        this.Refusals = new(this.Recorder);
        this.Usage = new(this.Clock);
    }

    internal ulong Seed { get; }

    internal Trace Trace { get; }

    internal EventLoop Loop { get; }

    internal VirtualClock Clock { get; }

    internal Recorder Recorder { get; }

    internal ObjectStore Store { get; }

    /// <summary>The owners that get no Pods, and why.</summary>
    internal PodRefusals Refusals { get; }

    /// <summary>What containers use of their nodes.</summary>
    internal UsageModel Usage { get; }

    /// <summary>The template that each ControllerRevision stands for, by its uid; a real cluster keeps it in the revision's <c>data</c>.</summary>
    internal Dictionary<string, PodTemplateSpec> RevisionTemplates { get; } = new(StringComparer.Ordinal);

    internal DateTimeOffset Now => this.Clock.Now;

    /// <summary>The present instant as the API states it.</summary>
    internal DateTimeOffset WholeSeconds
    {
        get
        {
            var now = this.Now;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>The matcher of a selector, made once.</summary>
    internal LabelSelectorMatcher Matcher(LabelSelector selector) => this.matchers.GetValue(selector, static s => LabelSelectorMatcher.Of(s));
}
