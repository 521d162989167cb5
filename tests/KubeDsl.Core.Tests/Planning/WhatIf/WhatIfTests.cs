using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Planning.WhatIf;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;

namespace KubeDsl.Core.Tests.Planning.WhatIf;

public sealed class WhatIfTests
{
    private const string Rest = " no new claims to deallocate, preemption: 0/";

    [Fact]
    public void A_node_that_a_budget_holds_must_stay()
    {
        var answer = Of([("general", 3, "2")], Web(3, "500m"), Budget("web", 3)).NodesThatCanGo(null, TestContext.Current.CancellationToken);

        Assert.Empty(answer.Together);
        Assert.Equal("budget web needs 3 healthy Pods and has 3", Assert.Single(answer.Nodes[0].Blocked).Reason);
        Assert.Contains("  general-1  must stay\n    web-1: budget web needs 3 healthy Pods and has 3\n", RemovalText.Write(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_budgets_for_one_Pod_forbid_every_eviction()
    {
        var answer = Of([("general", 3, "2")], Web(3, "500m"), Budget("first", 1), Budget("second", 1)).NodesThatCanGo(null, TestContext.Current.CancellationToken);

        Assert.All(answer.Nodes, node => Assert.Equal("it belongs to more than one budget (first, second), which Kubernetes refuses to evict from", Assert.Single(node.Blocked).Reason));
    }

    [Fact]
    public void A_budget_is_asked_again_after_each_Pod()
    {
        // Three Pods on two nodes, two of them needed: with nowhere to go, the first Pod of a node may be evicted and the second may not.
        var answer = Of([("general", 2, "2")], Web(3, "1"), Budget("web", 2)).NodesThatCanGo(null, TestContext.Current.CancellationToken);

        var removal = answer.Nodes.Single(node => node.Node == "general-1");
        Assert.Equal(["web-1"], removal.Moves.Select(move => move.Pod));
        Assert.Equal(["web-3"], removal.Pending.Select(pod => pod.Name));
        Assert.Empty(removal.Blocked);
        var tight = Of([("general", 2, "2")], Web(4, "1"), Budget("web", 3)).NodesThatCanGo(null, TestContext.Current.CancellationToken);
        Assert.Equal(("web-1", "web-3"), (Assert.Single(tight.Nodes[0].Pending).Name, Assert.Single(tight.Nodes[0].Blocked).Name));
    }

    [Theory]
    [InlineData("ReadWriteOnce", 1)]
    [InlineData("ReadWriteMany", 0)]
    public void A_volume_stays_in_its_zone_unless_all_may_write_to_it(string accessMode, int pending)
    {
        var set = new StatefulSet
        {
            Metadata = Named("db"),
            Spec = new() { Replicas = 1, Template = Template("db", "500m"), VolumeClaimTemplates = [new() { Metadata = new() { Name = "data" }, Spec = new() { AccessModes = [accessMode], StorageClassName = "fast" } }] },
        };

        var loss = Of([("general", 3, "2")], set).Losses(null, TestContext.Current.CancellationToken).Losses.Single(item => item.LostPods == 1 && item.Kind == LossKind.Node);

        Assert.Equal(pending, loss.Pending.Count);
        Assert.Equal(pending == 1 ? "0/2 nodes are available: 2 node(s) didn't match PersistentVolume's node affinity." : "", string.Concat(loss.Pending.Select(pod => pod.Message.Split(Rest)[0])));
    }

    [Fact]
    public void What_no_node_would_take_is_told_with_the_reason_of_each_pool()
    {
        var answer = Of([("small", 1, "1"), ("large", 1, "2")], Web(1, "3")).NodesToAdd(TestContext.Current.CancellationToken);

        Assert.Null(answer.Fewest);
        Assert.EndsWith("\nNo node of any pool would help Deployment/web\n  large  Insufficient cpu\n  small  Insufficient cpu\n", AdditionText.Write(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_pools_are_enlarged_in_the_order_of_declaration()
    {
        var answer = Of([("first", 1, "1"), ("second", 1, "4")], On("first", Web(3, "1")), On("second", Web(2, "3", "big"))).NodesToAdd(TestContext.Current.CancellationToken);

        Assert.Equal(3, answer.Fewest);
        Assert.EndsWith(
            """

            Nodes to add so that all Pods are placed, in one pool
              first   no number will do: Deployment/big: node(s) didn't match Pod's node affinity/selector
              second  no number will do: Deployment/web: node(s) didn't match Pod's node affinity/selector

            In several pools, taken in the order of declaration, each for the workloads that it suits first
              first   2 nodes
              second  1 node

            """,
            AdditionText.Write(answer),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Many_nodes_are_found_by_halving_where_requests_do_not_tell()
    {
        // Pods that must not share a node: what they request says nothing about how many nodes they need.
        var template = Template("web", "100m");
        var apart = new PodAntiAffinity { RequiredDuringSchedulingIgnoredDuringExecution = [new() { TopologyKey = TopologyLabels.Hostname, LabelSelector = new() { MatchLabels = template.Metadata.Labels } }] };
        template = template with { Spec = template.Spec with { Affinity = new() { PodAntiAffinity = apart } } };

        var addition = Assert.Single(Of([("general", 1, "2")], new Deployment { Metadata = Named("web"), Spec = new() { Replicas = 40, Template = template } }).NodesToAdd(TestContext.Current.CancellationToken).Pools);

        Assert.Equal((39, false), (addition.Nodes, addition.IsLeast));
    }

    [Fact]
    public void Room_for_a_workload_that_could_evict_others_ends_where_it_would()
    {
        var low = Web(2, "1", "low");
        var high = Web(0, "1", "high");
        high = high with { Spec = high.Spec with { Template = high.Spec.Template with { Spec = high.Spec.Template.Spec with { PriorityClassName = "important" } } } };

        var room = Of([("general", 2, "2")], low, high, new PriorityClass { Metadata = new() { Name = "important" }, Value = 10 }).RoomFor("high", TestContext.Current.CancellationToken);

        Assert.Equal((0, 2), (room.Planned, room.More));
        Assert.StartsWith("0/2 nodes are available: 2 Insufficient cpu.", room.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_goal_of_two_nodes_tries_all_pairs()
    {
        var environment = Of([("general", 4, "2")], Web(4, "500m"), Budget("web", 3)) with { Survives = new() { Nodes = 2 } };

        var table = environment.Losses(null, TestContext.Current.CancellationToken);

        Assert.Equal(4 + 6, table.Losses.Count(loss => loss.Kind == LossKind.Node));
        Assert.Equal(6, table.Failures.Count());
        Assert.Equal("general-1 + general-2", table.Failures.First().Name);
        Assert.Contains("The loss of any 2 nodes must be borne and is not: node general-1 + general-2,", LossText.Write(table), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_sets_of_nodes_are_not_tried()
    {
        var environment = Of([("general", 100, "2")], Web(1, "1")) with { Survives = new() { Nodes = 4 } };

        var exception = Assert.Throws<WhatIfException>(() => environment.Losses(null, TestContext.Current.CancellationToken));

        Assert.StartsWith("The goal names 4 of 100 nodes at the same time: more than 20000 sets", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_workload_can_be_replaced()
    {
        var web = Web(2, "500m");
        var effect = Of([("general", 2, "2")], web).EffectOf(new() { Workload = "web", Replacement = web with { Spec = web.Spec with { Replicas = 5, Template = Template("web", "900m") } } }, TestContext.Current.CancellationToken);

        Assert.Equal(["web-5"], effect.After.Pending.Select(pod => pod.Name));
        Assert.Equal((2, 4, 3), (effect.Before.Placed, effect.After.Placed, effect.After.NodesNeeded));
        Assert.Equal(["3", "400m"], new[] { effect.Before, effect.After }.Select(state => state.Pools[0].Free["cpu"].ToString()));
        Assert.Equal([new PodMove("web-3", "", "general-1"), new PodMove("web-4", "", "general-2")], effect.Moves);
        Assert.Throws<WhatIfException>(() => Of([("general", 2, "2")], web).EffectOf(new() { Workload = "web", Replacement = Web(1, "1", "other") }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Pods_that_stay_can_stand_in_the_way_of_a_plan_that_would_fit()
    {
        // From empty, the large Pods come first and all fit; rolled out, the small ones are in their way.
        var large = Web(1, "500m", "a-large");
        var effect = Of([("general", 2, "2")], large, Web(4, "500m", "small")).EffectOf(new() { Workload = "a-large", Requests = EquatableMap.Create(("cpu", Quantity.Parse("1750m"))) }, TestContext.Current.CancellationToken);

        Assert.Equal(["a-large-1"], effect.After.Pending.Select(pod => pod.Name));
        Assert.Equal(2, effect.After.NodesNeeded);
        Assert.Contains("A plan from an empty cluster places them all", ChangeText.Write(effect), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", "Deployment/web")]
    [InlineData("deployment/web", "Deployment/web")]
    [InlineData("Shop.Web", "Deployment/web")]
    [InlineData("Shop.NightlyTask", "Job/nightly-task-0123456789")]
    public void Workloads_are_found_by_what_people_call_them(string text, string expected)
    {
        var job = new Job { Metadata = Named("nightly-task-0123456789") with { Labels = EquatableMap.Create(("app.kubernetes.io/name", "nightly-task")) }, Spec = new() { Template = Template("nightly-task", "1") } };

        var workload = Of([("general", 1, "2")], Web(1, "1"), job).RoomFor(text, TestContext.Current.CancellationToken).Workload;

        Assert.Equal(expected, workload.Kind + "/" + workload.Name);
    }

    [Fact]
    public void A_name_that_stands_for_two_workloads_is_not_guessed()
    {
        var set = new StatefulSet { Metadata = Named("web"), Spec = new() { Template = Template("web", "1") } };

        var exception = Assert.Throws<WhatIfException>(() => Of([("general", 1, "2")], Web(1, "1"), set).RoomFor("web", TestContext.Current.CancellationToken));

        Assert.Equal("'web' in Prod may be Deployment/web, StatefulSet/web; name its kind, too.", exception.Message);
    }

    [Fact]
    public void Answers_are_values()
    {
        var environment = Of([("general", 3, "2")], Web(3, "500m"), Budget("web", 2));

        Assert.Equal(environment.Losses(null, TestContext.Current.CancellationToken), environment.Losses(null, TestContext.Current.CancellationToken));
        Assert.Equal(environment.NodesThatCanGo(null, TestContext.Current.CancellationToken), environment.NodesThatCanGo(null, TestContext.Current.CancellationToken));
        Assert.Equal(environment.Room(null, TestContext.Current.CancellationToken), environment.Room(null, TestContext.Current.CancellationToken));
    }

    private static EnvironmentModel Of((string Name, int Count, string Cpu)[] pools, params KubernetesObject[] objects) => new()
    {
        Name = "Prod",
        App = "shop",
        Namespace = "shop",
        Pools = pools.Select(pool => NodePoolModel.Create(pool.Name, pool.Count, ["a", "b", "c"], new()
        {
            Metadata = new() { Labels = EquatableMap.Create(("pool", pool.Name)) },
            Status = new() { Allocatable = EquatableMap.Create(("cpu", Quantity.Parse(pool.Cpu)), ("memory", Quantity.Parse("4Gi")), ("pods", Quantity.FromUnits(110))) },
        })).ToEquatableArray(),
        Objects = objects.ToEquatableArray(),
    };

    private static ObjectMeta Named(string name) => new() { Name = name, Namespace = "shop" };

    private static Deployment Web(int replicas, string cpu, string name = "web") =>
        new() { Metadata = Named(name), Spec = new() { Replicas = replicas, Selector = new() { MatchLabels = EquatableMap.Create(("app", name)) }, Template = Template(name, cpu) } };

    private static Deployment On(string pool, Deployment deployment) =>
        deployment with { Spec = deployment.Spec with { Template = deployment.Spec.Template with { Spec = deployment.Spec.Template.Spec with { NodeSelector = EquatableMap.Create(("pool", pool)) } } } };

    private static PodTemplateSpec Template(string name, string cpu) => new()
    {
        Metadata = new() { Labels = EquatableMap.Create(("app", name)) },
        Spec = new() { Containers = [new() { Name = "main", Image = "acme/web:1", Resources = new() { Requests = EquatableMap.Create(("cpu", Quantity.Parse(cpu))) } }] },
    };

    private static PodDisruptionBudget Budget(string name, int minAvailable) =>
        new() { Metadata = Named(name), Spec = new() { MinAvailable = minAvailable, Selector = new() { MatchLabels = EquatableMap.Create(("app", "web")) } } };
}
