using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Controllers;

public sealed class PodDeletionOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_missed_least_goes_first()
    {
        Pod[] pods =
        [
            Make("e", "node-1", PodPhase.Running, ready: true),
            Make("d", "node-1", PodPhase.Running, ready: true, cost: "-10"),
            Make("c", "node-1", PodPhase.Running, ready: false),
            Make("b", "node-1", PodPhase.Pending, ready: false),
            Make("a", null, PodPhase.Pending, ready: false),
        ];
        Assert.Equal(["a", "b", "c", "d", "e"], Order(pods));
    }

    [Fact]
    public void Of_equal_pods_those_go_that_have_company_on_their_node()
    {
        Pod[] pods = [Make("a", "node-1", PodPhase.Running, true), Make("b", "node-2", PodPhase.Running, true)];
        Assert.Equal(["b", "a"], Order(pods, ("node-1", 1), ("node-2", 2)));
    }

    [Fact]
    public void Ages_count_by_their_magnitude_and_then_the_uid_decides()
    {
        Assert.Equal(["young", "old"], Order([Make("old", "n", PodPhase.Running, true, readyFor: 5000), Make("young", "n", PodPhase.Running, true, readyFor: 100)]));
        Assert.Equal(["x", "y"], Order([Make("y", "n", PodPhase.Running, true, readyFor: 100, uid: "2"), Make("x", "n", PodPhase.Running, true, readyFor: 101, uid: "1")]));
    }

    [Fact]
    public void Restarts_count_before_the_creation()
    {
        var restarted = Make("restarted", "n", PodPhase.Running, true);
        restarted = restarted with { Status = restarted.Status with { ContainerStatuses = [new ContainerStatus { RestartCount = 3 }] } };
        Assert.Equal(["restarted", "young"], Order([Make("young", "n", PodPhase.Running, true, createdFor: 1), restarted]));
    }

    private static IEnumerable<string> Order(Pod[] pods, params (string Node, int Count)[] related) =>
        pods.Order(new PodDeletionOrder(Now, related.ToDictionary(r => r.Node, r => r.Count, StringComparer.Ordinal))).Select(p => p.Metadata.Name!);

    private static Pod Make(string name, string? node, string phase, bool ready, string? cost = null, int readyFor = 1000, int createdFor = 2000, string? uid = null) => new()
    {
        Metadata = new()
        {
            Name = name,
            Uid = uid ?? name,
            CreationTimestamp = Now.AddSeconds(-createdFor),
            Annotations = cost is null ? default : EquatableMap.Create(("controller.kubernetes.io/pod-deletion-cost", cost)),
        },
        Spec = new() { NodeName = node },
        Status = new PodStatus { Phase = phase }.WithCondition(PodConditionTypes.Ready, ready, Now.AddSeconds(-readyFor)),
    };
}
