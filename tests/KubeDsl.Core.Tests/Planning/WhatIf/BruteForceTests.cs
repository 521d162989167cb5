using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Planning.WhatIf;
using KubeDsl.Scheduling;
using KubeDsl.Selectors;
using KubeDsl.Workloads;

namespace KubeDsl.Core.Tests.Planning.WhatIf;

/// <summary>Every answer, on random environments, against trying everything on clusters made anew with the plain scheduler.</summary>
public sealed class BruteForceTests
{
    private const int Environments = 400;

    [Fact]
    public void Removals_are_what_draining_each_node_leads_to()
    {
        var seen = (Free: 0, Pending: 0, Blocked: 0, Moved: 0);
        for (var seed = 0; seed < Environments; seed++)
        {
            var environment = RandomEnvironment.Of(seed);
            var oracle = new Oracle(environment);
            foreach (var removal in environment.NodesThatCanGo(null, TestContext.Current.CancellationToken).Nodes)
            {
                var homes = oracle.Placed.ToList();
                var expected = Drain(environment, oracle, [removal.Node], removal.Node, homes);
                Assert.Equal((seed, removal.Node, expected.Text), (seed, removal.Node, TextOf(removal)));
                _ = removal.CanGo ? seen.Free++ : removal.Blocked.IsEmpty ? seen.Pending++ : seen.Blocked++;
                seen.Moved += removal.Moves.Count;
            }
        }

        Assert.True(seen is { Free: > 100, Pending: > 100, Blocked: > 30, Moved: > 300 }, seen.ToString());
    }

    [Fact]
    public void Nodes_go_together_in_the_stated_order()
    {
        var most = 0;
        for (var seed = 0; seed < Environments; seed++)
        {
            var environment = RandomEnvironment.Of(seed);
            var oracle = new Oracle(environment);
            var homes = oracle.Placed.ToList();
            var gone = new List<string>();
            var removals = new List<string>();
            foreach (var node in oracle.Nodes.Select(node => node.Metadata.Name!).Reverse().OrderBy(name => oracle.Placed.Count(entry => entry.Node == name && entry.Pod.Workload.Kind != "DaemonSet")).ToList())
            {
                var trial = homes.ToList();
                var (text, canGo) = Drain(environment, oracle, [.. gone, node], node, trial);
                if (!canGo)
                    continue;
                homes = trial;
                gone.Add(node);
                removals.Add(text);
            }

            Assert.Equal(removals, environment.NodesThatCanGo(null, TestContext.Current.CancellationToken).Together.Select(TextOf));
            most = Math.Max(most, gone.Count);
        }

        Assert.True(most >= 4);
    }

    [Fact]
    public void Losses_are_what_taking_the_nodes_away_leads_to()
    {
        var seen = (Borne: 0, Broken: 0, Pending: 0);
        for (var seed = 0; seed < Environments; seed++)
        {
            var environment = RandomEnvironment.Of(seed) with { Survives = seed % 5 == 0 ? new() { Nodes = 2, Zones = 1 } : null };
            var oracle = new Oracle(environment);
            var table = environment.Losses(null, TestContext.Current.CancellationToken);
            Assert.Equal(Cases(environment), table.Losses.Select(loss => loss.Kind + " " + loss.Name + ": " + string.Join(",", loss.Nodes)));
            foreach (var loss in table.Losses)
            {
                var (moves, pending) = oracle.Lose(loss.Nodes);
                Assert.Equal((seed, loss.Name, string.Join(", ", moves)), (seed, loss.Name, string.Join(", ", loss.Moves.Select(move => move.Pod + ": " + move.From + " → " + move.To))));
                Assert.Equal(pending, loss.Pending.Select(pod => pod.Name));
                Assert.Equal(Budgets(environment, oracle, loss.Nodes, pending), loss.Budgets.Select(budget => budget.ToString()));
                _ = loss.IsBorne ? seen.Borne++ : seen.Broken++;
                seen.Pending += loss.Pending.Count;
            }
        }

        Assert.True(seen is { Borne: > 300, Broken: > 100, Pending: > 300 }, seen.ToString());
    }

    [Fact]
    public void Room_is_what_fits_one_by_one()
    {
        var more = 0;
        for (var seed = 0; seed < Environments; seed++)
        {
            var environment = RandomEnvironment.Of(seed);
            var oracle = new Oracle(environment);
            foreach (var room in environment.Room(null, TestContext.Current.CancellationToken).Workloads)
            {
                var workload = environment.Objects.Single(value => value.Kind == room.Workload.Kind && value.Metadata.Name == room.Workload.Name);
                var further = new FurtherPods(environment, workload, oracle.Pods.Count(pod => pod.Workload == room.Workload));
                var scheduler = oracle.Cluster([], oracle.Placed);
                var count = -1;
                Decision decision;
                do
                {
                    var (pod, objects) = further.Next(++count);
                    foreach (var value in objects.All().Where(value => value is PersistentVolumeClaim or StorageClass))
                        scheduler.Apply(value);
                    decision = scheduler.Schedule(pod, detail: false, preempts: false);
                    if (decision.Node is null)
                        decision = scheduler.Schedule(pod);
                }
                while (decision.Node is not null);
                Assert.Equal((seed, room.Workload, count, decision.Message), (seed, room.Workload, room.More, room.Message));
                Assert.Equal(count, room.Pools.Sum(pool => pool.More));
                more += count;
            }
        }

        Assert.True(more > 2000);
    }

    [Fact]
    public void Additions_are_the_smallest_numbers_with_which_a_plan_leaves_nothing_pending()
    {
        var seen = (None: 0, One: 0, Together: 0, Hopeless: 0);
        for (var seed = 0; seed < 2 * Environments; seed++)
        {
            var environment = RandomEnvironment.Of(seed);
            var plan = PlanOf(environment);
            var answer = environment.NodesToAdd(TestContext.Current.CancellationToken);
            Assert.Equal(plan.Pending.Select(pod => (pod.Pod.Name, pod.Message)), answer.Pending.Select(pod => (pod.Name, pod.Message)));
            if (plan.Pending.IsEmpty)
                continue;
            foreach (var pool in environment.Pools.Where(pool => !pool.Nodes.IsEmpty))
            {
                int? least = Enumerable.Range(1, plan.Pending.Count + PoolGrowth.ZoneCount(environment, pool)).Where(more => PlanOf(PoolGrowth.Grow(environment, pool.Name, more)).Pending.IsEmpty).Select(more => (int?)more).FirstOrDefault();
                var found = answer.Pools.Where(item => item.Pool == pool.Name).Select(item => item.Nodes).FirstOrDefault();
                Assert.Equal((seed, pool.Name, least), (seed, pool.Name, found));
            }

            if (!answer.Together.IsEmpty)
                Assert.Empty(PlanOf(answer.Together.Aggregate(environment, (grown, pool) => PoolGrowth.Grow(grown, pool.Pool, pool.Nodes!.Value))).Pending);
            _ = !answer.Hopeless.IsEmpty ? seen.Hopeless++ : !answer.Together.IsEmpty ? seen.Together++ : answer.Fewest is null ? seen.None++ : seen.One++;
        }

        Assert.True(seen is { None: > 5, One: > 50, Together: > 0, Hopeless: > 50 }, seen.ToString());
    }

    [Fact]
    public void Effects_are_what_rolling_out_the_change_leads_to()
    {
        var seen = (Pending: 0, Moves: 0);
        for (var seed = 0; seed < Environments; seed++)
        {
            var environment = RandomEnvironment.Of(seed);
            var workload = environment.Objects[0];
            var change = new WorkloadChange
            {
                Workload = workload.Kind + "/" + workload.Metadata.Name,
                Replicas = workload is Deployment or StatefulSet ? 4 : null,
                Requests = seed % 2 == 0 ? Scheduling.Sample.Resources("700m", "256Mi") : [],
            };
            var changed = WorkloadChanges.Apply(environment, change).Environment;
            var (homes, pending) = RollOut(new Oracle(environment), new Oracle(changed), workload.Metadata.Name!);

            var effect = environment.EffectOf(change, TestContext.Current.CancellationToken);

            var before = new Oracle(environment).Placed.Select(entry => (entry.Pod.Pod.Metadata.Name!, entry.Node)).ToList();
            Assert.Equal((seed, string.Join(",", before.Except(homes).Concat(homes.Except(before)).Select(home => home.Item1).Distinct().Order(StringComparer.Ordinal))), (seed, string.Join(",", effect.Moves.Select(move => move.Pod))));
            Assert.Equal(homes.Count, effect.After.Placed);
            Assert.Equal((seed, string.Join(",", pending)), (seed, string.Join(",", effect.After.Pending.Select(pod => pod.Name))));
            Assert.Equal(environment.NodesThatCanGo(null, TestContext.Current.CancellationToken).Together.Count is var go && effect.Before.Pending.IsEmpty ? effect.Before.Nodes - go : effect.Before.Nodes + environment.NodesToAdd(TestContext.Current.CancellationToken).Fewest, effect.Before.NodesNeeded);
            if (!effect.After.Pending.IsEmpty)
                Assert.Equal(effect.After.Nodes + changed.NodesToAdd(TestContext.Current.CancellationToken).Fewest, effect.After.NodesNeeded);
            seen = (seen.Pending + pending.Count, seen.Moves + effect.Moves.Count);
        }

        Assert.True(seen is { Pending: > 300, Moves: > 300 }, seen.ToString());
    }

    private static (List<(string Pod, string Node)> Homes, List<string> Pending) RollOut(Oracle before, Oracle after, string changed)
    {
        var old = before.Placed.ToDictionary(entry => entry.Pod.Pod.Metadata.Name!, StringComparer.Ordinal);
        var homes = new List<(ExpandedPod Pod, string Node)>();
        var pending = new List<string>();
        foreach (var pod in after.Pods)
        {
            if (old.TryGetValue(pod.Pod.Metadata.Name!, out var running) && (pod.Workload.Name != changed || running.Pod.Pod.Spec == pod.Pod.Spec))
                homes.Add((pod, running.Node));
        }

        foreach (var pod in after.Pods.Except(homes.Select(home => home.Pod)).ToList())
        {
            var node = old.TryGetValue(pod.Pod.Metadata.Name!, out var running)
                ? after.PlaceAgain(pod, running.Node, [], homes).Node
                : after.Cluster([], homes).Schedule(pod.Pod, detail: false, preempts: true).Node;
            if (node is null)
                pending.Add(pod.Pod.Metadata.Name!);
            else
                homes.Add((pod, node));
        }

        return (homes.ConvertAll(home => (home.Pod.Pod.Metadata.Name!, home.Node)), pending);
    }

    private static Plan PlanOf(EnvironmentModel environment) => Planner.Plan(environment, objects => new Scheduler(objects), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Cases(EnvironmentModel environment)
    {
        var nodes = environment.Pools.SelectMany(pool => pool.Nodes).ToList();
        foreach (var node in nodes)
            yield return "Node " + node.Metadata.Name + ": " + node.Metadata.Name;
        if (environment.Survives is not null)
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                for (var j = i + 1; j < nodes.Count; j++)
                    yield return "Node " + nodes[i].Metadata.Name + " + " + nodes[j].Metadata.Name + ": " + nodes[i].Metadata.Name + "," + nodes[j].Metadata.Name;
            }
        }

        foreach (var zone in nodes.Where(node => node.Metadata.Labels.GetValueOrDefault(TopologyLabels.Zone) is { Length: > 0 }).GroupBy(node => node.Metadata.Labels[TopologyLabels.Zone]).OrderBy(zone => zone.Key, StringComparer.Ordinal))
            yield return "Zone " + zone.Key + ": " + string.Join(",", zone.Select(node => node.Metadata.Name));
        foreach (var pool in environment.Pools.Where(pool => !pool.Nodes.IsEmpty))
            yield return "Pool " + pool.Name + ": " + string.Join(",", pool.Nodes.Select(node => node.Metadata.Name));
    }

    private static IEnumerable<string> Budgets(EnvironmentModel environment, Oracle oracle, IReadOnlyCollection<string> gone, List<string> pending)
    {
        foreach (var budget in environment.Objects.OfType<PodDisruptionBudget>())
        {
            var placed = oracle.Placed.Where(entry => Covers(budget, entry.Pod.Pod)).ToList();
            var lost = placed.Count(entry => gone.Contains(entry.Node));
            if (lost > 0)
            {
                var daemons = placed.Count(entry => gone.Contains(entry.Node) && entry.Pod.Workload.Kind == "DaemonSet");
                yield return new BudgetLoss(budget.Metadata.Name!, NumbersOf(budget, oracle).DesiredHealthy, placed.Count - lost, placed.Count - daemons - placed.Count(entry => pending.Contains(entry.Pod.Pod.Metadata.Name!))).ToString();
            }
        }
    }

    private static bool Covers(PodDisruptionBudget budget, Pod pod) => LabelSelectorMatcher.Of(budget.Spec.Selector).Matches(pod.Metadata.Labels);

    private static DisruptionBudget NumbersOf(PodDisruptionBudget budget, Oracle oracle)
    {
        var pods = oracle.Pods.Where(pod => Covers(budget, pod.Pod)).ToList();
        return DisruptionBudget.Of(budget.Spec, pods.Count, pods.Count(pod => pod.Workload.Kind is "Deployment" or "StatefulSet"));
    }

    /// <summary>Drains a node Pod by Pod: a Pod goes if its budget allows it and comes back where there is room.</summary>
    private static (string Text, bool CanGo) Drain(EnvironmentModel environment, Oracle oracle, List<string> gone, string node, List<(ExpandedPod Pod, string Node)> homes)
    {
        var parts = new List<string>();
        var canGo = true;
        var pods = homes.Where(entry => entry.Node == node).OrderBy(entry => oracle.Pods.ToList().IndexOf(entry.Pod)).ToList();
        var daemons = pods.Where(entry => entry.Pod.Workload.Kind == "DaemonSet").ToList();
        var healthy = homes.ToList();
        homes.RemoveAll(entry => entry.Node == node);
        foreach (var entry in pods.Except(daemons))
        {
            var budgets = environment.Objects.OfType<PodDisruptionBudget>().Where(budget => Covers(budget, entry.Pod.Pod)).ToList();
            var refused = budgets.Count > 1 || budgets.Exists(budget => !Allows(budget, oracle, healthy.Count(other => Covers(budget, other.Pod.Pod))));
            if (refused)
            {
                parts.Add(entry.Pod.Pod.Metadata.Name + " is blocked");
                canGo = false;
                continue;
            }

            var (to, message) = oracle.PlaceAgain(entry.Pod, oracle.Placed.Single(placed => placed.Pod == entry.Pod).Node, gone, homes);
            if (to is null)
            {
                parts.Add(entry.Pod.Pod.Metadata.Name + " is pending: " + message);
                canGo = false;
                healthy.Remove(entry);
                continue;
            }

            parts.Add(entry.Pod.Pod.Metadata.Name + " → " + to);
            homes.Add((entry.Pod, to));
        }

        return (node + ": " + string.Join("; ", parts.Order(StringComparer.Ordinal)), canGo);
    }

    private static bool Allows(PodDisruptionBudget budget, Oracle oracle, int healthy)
    {
        var hasNoScale = oracle.Pods.Any(pod => Covers(budget, pod.Pod) && pod.Workload.Kind is "DaemonSet" or "Job");
        return !(hasNoScale && budget.Spec.MinAvailable is not { IsText: false }) && NumbersOf(budget, oracle).Allowed(healthy) > 0;
    }

    /// <summary>A removal in the words of <see cref="Drain"/>.</summary>
    private static string TextOf(NodeRemoval removal)
    {
        var parts = removal.Moves.Select(move => move.Pod + " → " + move.To)
            .Concat(removal.Pending.Select(pod => pod.Name + " is pending: " + pod.Message))
            .Concat(removal.Blocked.Select(pod => pod.Name + " is blocked"));
        return removal.Node + ": " + string.Join("; ", parts.Order(StringComparer.Ordinal));
    }
}
