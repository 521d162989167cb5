using System.Globalization;
using KubeDsl.Runtime.Store;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>A Deployment keeps to maxSurge and maxUnavailable, as its controller sees the Pods.</summary>
internal sealed class RolloutInvariants : Invariant
{
    private Dictionary<string, View> before = new(StringComparer.Ordinal);

    internal override void AfterEvent()
    {
        var after = new Dictionary<string, View>(StringComparer.Ordinal);
        var sets = this.Cluster.List<ReplicaSet>().Where(r => r.Controller is not null).ToLookup(r => r.Controller!.Uid, StringComparer.Ordinal);
        foreach (var deployment in this.Cluster.List<Deployment>())
        {
            var view = new View(deployment, [.. sets[deployment.Uid]]);
            after.Add(deployment.Uid, view);
            if (this.before.TryGetValue(deployment.Uid, out var earlier) && deployment.Spec.Strategy.Type != "Recreate")
                Check(earlier, view);
        }

        this.before = after;
    }

    private static void Check(View before, View after)
    {
        var bounds = RolloutBounds.Of(after.Deployment.Spec);
        Demand(
            after.Wanted <= before.Wanted || after.Wanted <= bounds.MaxTotal,
            $"Deployment {after.Deployment.Name} wants {after.Wanted} Pods, {before.Wanted} before, with at most {bounds.MaxTotal}");
        if (before.IsScaling || after.Deployment.Spec.Paused == true || after.Sets.Count < 2)
            return;
        Demand(
            after.Serving >= before.Serving || after.Serving >= bounds.MinAvailable || after.NewSetShrank(before),
            $"Deployment {after.Deployment.Name} leaves {after.Serving} available Pods, {before.Serving} before, with at least {bounds.MinAvailable}");
    }

    private sealed record View(Deployment Deployment, List<ReplicaSet> Sets)
    {
        internal int Wanted => this.Sets.Sum(s => s.Spec.Replicas ?? 1);

        /// <summary>The available Pods that stay when every set has shrunk to its size, by the statuses that the controller goes by: Pods that are lost meanwhile are not its doing.</summary>
        internal int Serving => this.Sets.Sum(s => Math.Min(s.Spec.Replicas ?? 1, Available(s)));

        internal bool IsScaling => this.Sets.Exists(s => s.Spec.Replicas > 0
            && s.Metadata.Annotations.TryGetValue("deployment.kubernetes.io/desired-replicas", out var desired)
            && desired != (this.Deployment.Spec.Replicas ?? 1).ToString(CultureInfo.InvariantCulture));

        internal bool NewSetShrank(View earlier) =>
            this.Sets.Exists(s => earlier.Sets.Find(e => e.Uid == s.Uid) is { } then && s.Status.AvailableReplicas < then.Status.AvailableReplicas)
            || this.Sets.Sum(s => s.Status.AvailableReplicas ?? 0) < earlier.Sets.Sum(s => s.Status.AvailableReplicas ?? 0)
            || (this.Deployment.Spec != earlier.Deployment.Spec);

        private static int Available(ReplicaSet set) => set.Status.AvailableReplicas ?? 0;
    }
}
