using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

public sealed class QueueingHintTests
{
    [Fact]
    public void Plugins_that_look_at_nodes_and_Pods() => Play(HintCases.All());

    [Fact]
    public void Plugins_that_look_at_storage() => Play(HintCases.Storage());

    [Fact]
    public void Affinity_that_the_profile_adds_must_match_too()
    {
        var added = new NodeAffinity
        {
            RequiredDuringSchedulingIgnoredDuringExecution = new()
            {
                NodeSelectorTerms = [new NodeSelectorTerm { MatchExpressions = [new NodeSelectorRequirement { Key = "pool", Operator = "Exists" }] }],
            },
        };
        var driver = new QueueDriver(SchedulingProfile.Default.With(new KubeDsl.Scheduling.Plugins.NodeAffinity(added)));
        driver.Add(Sample.Pod("a"));
        var pod = driver.PopAndFail("NodeAffinity");
        driver.At(20).Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        driver.Notify(ClusterEvent.Added(Sample.Node("n", ("pool", "x"))));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void A_plugin_of_ones_own_says_what_it_waits_for()
    {
        var driver = new QueueDriver(SchedulingProfile.Default.With(new OwnPlugin("Own", [new(EventResources.Node, ActionTypes.UpdateNodeLabel, (_, change) => change.NewNode!.Labels.ContainsKey("ready"))])));
        driver.Add(Sample.Pod("a"));
        var pod = driver.PopAndFail("Own");
        driver.At(20).Notify(ClusterEvent.Added(Sample.Node("n")));
        driver.NotifyUpdate(Sample.Node("n"), Sample.Node("n", ("x", "y")));
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        driver.NotifyUpdate(Sample.Node("n"), Sample.Node("n", ("ready", "y")));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void An_update_is_named_as_precisely_as_can_be()
    {
        var node = Sample.Node("n");
        Assert.Equal("Node/UpdateNodeTaint", Names(node.Cordoned(), node));
        Assert.Equal("", Names(node, node.Cordoned()));
        Assert.Equal("", Names(node, node));
        Assert.Equal(
            "Node/UpdateNodeAllocatable Node/UpdateNodeLabel Node/UpdateNodeTaint Node/UpdateNodeCondition Node/UpdateNodeAnnotation Node/UpdateNodeDeclaredFeature",
            Names(node, new Node
            {
                Metadata = new() { Name = "n", Labels = EquatableMap.Create(("a", "b")), Annotations = EquatableMap.Create(("a", "b")) },
                Spec = new() { Taints = [Sample.Taint("x")] },
                Status = new() { Conditions = [new NodeCondition { Type = "Ready", Status = "True" }], DeclaredFeatures = ["X"] },
            }));

        var pod = Sample.Pod("p").Gated("g").Requesting(("cpu", "1"));
        Assert.Equal(
            "TargetPod/UpdatePodLabel TargetPod/UpdatePodScaleDown TargetPod/UpdatePodSchedulingGatesEliminated TargetPod/UpdatePodToleration",
            Names(pod, Sample.Pod("p").Labelled(("a", "b")).Requesting(("cpu", "500m")).Tolerating(Sample.Toleration("x"))));
        Assert.Equal("AssignedPod/Update", Names(Sample.Pod("p", node: "n"), Sample.Pod("p", node: "n") with { Status = new() { Phase = "Running" } }));
        Assert.Equal("AssignedPod/UpdatePodGeneratedResourceClaim", Names(Sample.Pod("p", node: "n"), Sample.Pod("p", node: "n") with { Status = new() { ResourceClaimStatuses = [new PodResourceClaimStatus { Name = "x" }] } }));
        Assert.Equal("CSIDriver/Update", Names(new CSIDriver(), new CSIDriver()));
        Assert.Equal("", Names(new Service(), new Service()));
    }

    [Fact]
    public void A_resize_that_only_the_status_shows_is_seen()
    {
        var pod = Sample.Pod("p", node: "n").Requesting(("cpu", "1"));
        Assert.Equal("AssignedPod/UpdatePodScaleDown", Names(Running(pod, "2"), Running(pod, "1")));
        Assert.Equal("AssignedPod/Update", Names(Running(pod, "1"), Running(pod, "2")));
    }

    private static Pod Running(Pod pod, string cpu) => pod with
    {
        Status = new()
        {
            ContainerStatuses = [new ContainerStatus { Name = "main", Resources = pod.Requesting(("cpu", cpu)).Spec.Containers[0].Resources }],
        },
    };

    private static string Names(KubernetesObject old, KubernetesObject @new) => string.Join(' ', ClusterEvent.Updated(old, @new).Select(e => e.ToString()));

    private static void Play(IEnumerable<HintCase> cases)
    {
        var wrong = cases.Where(c => c.Play() != c.Helps).Select(c => c + " should be " + c.Helps).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
