using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Selectors;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Which Pods the selectors of Services, budgets and autoscalers select, kept up to date, so that nobody goes through all Pods of a cluster.</summary>
internal sealed class PodSelections
{
    private readonly ControlPlane plane;
    private readonly Action<NamespacedName>? changed;
    private readonly SortedDictionary<string, Dictionary<NamespacedName, Selection>> spaces = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, EquatableMap<string> Labels), Selection[]> byLabels = [];

    /// <summary>Selections that change with the cluster's Pods.</summary>
    /// <param name="plane">The cluster.</param>
    /// <param name="changed">Told the owner of each selection that a Pod that has changed is in, or was in.</param>
    internal PodSelections(ControlPlane plane, Action<NamespacedName>? changed = null)
    {
        this.plane = plane;
        this.changed = changed;
        plane.Store.Pods.Watch(this.OnPod);
    }

    /// <summary>Says what an owner selects; a null matcher selects nothing any more.</summary>
    internal void Set(NamespacedName owner, LabelSelectorMatcher? matcher)
    {
        if (!this.spaces.TryGetValue(owner.Namespace, out var space))
            this.spaces.Add(owner.Namespace, space = []);
        if (ReferenceEquals(space.GetValueOrDefault(owner)?.Matcher, matcher))
            return;
        space.Remove(owner);
        this.byLabels.Clear();
        if (matcher is null)
            return;
        var selection = new Selection(owner, matcher);
        space.Add(owner, selection);
        foreach (var pod in this.plane.Store.Pods.ToList())
        {
            if (pod.Namespace == owner.Namespace && matcher.Matches(pod.Metadata.Labels))
                selection.Pods.Add(pod.Name);
        }
    }

    /// <summary>The Pods that an owner selects, oldest first.</summary>
    internal List<Pod> PodsOf(NamespacedName owner)
    {
        if (this.spaces.GetValueOrDefault(owner.Namespace)?.GetValueOrDefault(owner) is not { } selection)
            return [];
        var table = this.plane.Store.Pods;
        return [.. selection.Pods.Select(name => table.Get(new(owner.Namespace, name))).OrderBy(table.SequenceOf)];
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        if (!this.spaces.TryGetValue(change.Object.Namespace, out var space) || space.Count == 0)
            return;
        if (change.Old is { } old && old.Metadata.Labels != change.Object.Metadata.Labels)
        {
            foreach (var left in this.SelectionsOf(old, space))
            {
                left.Pods.Remove(old.Name);
                this.changed?.Invoke(left.Owner);
            }
        }

        foreach (var selection in this.SelectionsOf(change.Object, space))
        {
            if (change.Type == WatchEventType.Deleted)
                selection.Pods.Remove(change.Object.Name);
            else
                selection.Pods.Add(change.Object.Name);
            this.changed?.Invoke(selection.Owner);
        }
    }

    // Pods of one template have the same labels: each set of labels is matched once.
    private Selection[] SelectionsOf(Pod pod, Dictionary<NamespacedName, Selection> space)
    {
        var key = (pod.Namespace, pod.Metadata.Labels);
        if (!this.byLabels.TryGetValue(key, out var selections))
            this.byLabels.Add(key, selections = [.. space.Values.Where(s => s.Matcher.Matches(pod.Metadata.Labels)).OrderBy(s => s.Owner.Name, StringComparer.Ordinal)]);
        return selections;
    }

    private sealed record Selection(NamespacedName Owner, LabelSelectorMatcher Matcher)
    {
        internal HashSet<string> Pods { get; } = new(StringComparer.Ordinal);
    }
}
