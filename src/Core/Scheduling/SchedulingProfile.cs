using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling;

/// <summary>Which plugins decide, in which order, with which weight; and how nodes are looked at.</summary>
public sealed record SchedulingProfile
{
    /// <summary>kube-scheduler's default profile, but looking at every node and taking the first name among the best.</summary>
    public static SchedulingProfile Default { get; } = new()
    {
        Plugins =
        [
            new(new SchedulingGates()),
            new(new NodeUnschedulable()),
            new(new NodeName()),
            new(new TaintToleration(), 3),
            new(new NodeAffinity(), 2),
            new(new NodePorts()),
            new(new NodeResourcesFit()),
            new(new VolumeRestrictions()),
            new(new NodeVolumeLimits()),
            new(new VolumeBinding()),
            new(new VolumeZone()),
            new(new PodTopologySpread(), 2),
            new(new InterPodAffinity(), 2),
            new(new DynamicResources(), 2),
            new(new DefaultPreemption()),
            new(new NodeResourcesBalancedAllocation()),
            new(new ImageLocality()),
            new(new NodeDeclaredFeatures()),
        ],
    };

    /// <summary>The plugins. At each step they come in this order.</summary>
    public EquatableArray<ProfilePlugin> Plugins { get; init; }

    /// <summary>
    /// How many of the feasible nodes are enough, in percent (1 to 100), or 0 for kube-scheduler's own measure, which falls from 50 to 5 as clusters grow.
    /// Null, the default, looks at every node; then nothing depends on the order of the nodes.
    /// </summary>
    public int? PercentageOfNodesToScore { get; init; }

    /// <summary>Which of the best nodes is taken.</summary>
    public TieBreak TieBreak { get; init; }

    /// <summary>Where <see cref="TieBreak.Seeded"/> starts drawing.</summary>
    public ulong Seed { get; init; }

    /// <summary>The profile without a plugin.</summary>
    /// <exception cref="ArgumentException">It has no such plugin.</exception>
    public SchedulingProfile Without(string plugin)
    {
        this.IndexOf(plugin);
        return this with { Plugins = this.Plugins.Where(p => p.Plugin.Name != plugin).ToEquatableArray() };
    }

    /// <summary>The profile with one plugin more, at the end; or, if it has one of that name, with the new one in its place.</summary>
    public SchedulingProfile With(IPlugin plugin, int weight = 1)
    {
        var plugins = new List<ProfilePlugin>(this.Plugins);
        var index = plugins.FindIndex(p => p.Plugin.Name == plugin.Name);
        if (index < 0)
            plugins.Add(new(plugin, weight));
        else
            plugins[index] = new(plugin, weight);
        return this with { Plugins = plugins.ToEquatableArray() };
    }

    /// <summary>The profile with another weight for a plugin.</summary>
    /// <param name="plugin">The plugin's name.</param>
    /// <param name="weight">What its score is multiplied by, from 1.</param>
    /// <exception cref="ArgumentException">It has no such plugin.</exception>
    public SchedulingProfile WithWeight(string plugin, int weight) => this.With(this.Plugins[this.IndexOf(plugin)].Plugin, weight);

    private int IndexOf(string plugin)
    {
        for (var i = 0; i < this.Plugins.Count; i++)
        {
            if (this.Plugins[i].Plugin.Name == plugin)
                return i;
        }

        throw new ArgumentException("The profile has no plugin '" + plugin + "'; it has " + string.Join(", ", this.Plugins.Select(p => p.Plugin.Name)) + ".", nameof(plugin));
    }
}
