using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Rules;

namespace KubeDsl.Core.Tests.Rules.Capacity;

public sealed class NoNodeFitsRuleTests
{
    [Fact]
    public void A_Pod_larger_than_the_largest_node_is_told_with_what_fits()
    {
        var fault = Assert.Single(ClusterRules.Check(Environment([Node("a", "4", "16Gi"), Node("b", "2", "32Gi")], Web("6", "1Gi"))));
        Assert.Equal("KDSL0701 spec.template.spec.containers[0].resources.requests[cpu]", fault.Rule.Id + " " + fault.Place.Path);
        Assert.Equal("'web' requests 6 CPU; the largest schedulable node 'a' offers 4 CPU after system reserve and DaemonSets", fault.Message);
        Assert.Equal("4", fault.Suggestion);
    }

    [Theory]
    [InlineData("4", "16Gi", true)]
    [InlineData("4001m", "16Gi", false)]
    [InlineData("4", "17179869185", false)]
    public void Exactly_as_much_as_a_node_has_fits(string cpu, string memory, bool fits) =>
        Assert.Equal(fits, ClusterRules.Check(Environment([Node("a", "4", "16Gi")], Web(cpu, memory))).IsEmpty);

    [Fact]
    public void DaemonSets_take_their_share_first()
    {
        var agent = new DaemonSet
        {
            Metadata = new() { Name = "agent", Namespace = "shop" },
            Spec = new() { Template = new() { Spec = new() { Containers = [Container("agent", "100m", "128Mi")] } } },
        };
        var fault = Assert.Single(ClusterRules.Check(Environment([Node("a", "4", "16Gi")], Web("4", "1Gi"), agent)));
        Assert.Equal("'web' requests 4 CPU; the largest schedulable node 'a' offers 3900m CPU after system reserve and DaemonSets", fault.Message);
        Assert.Equal("3900m", fault.Suggestion);
    }

    [Fact]
    public void Only_nodes_that_the_Pod_may_use_count()
    {
        var large = Node("large", "64", "256Gi") with { Spec = new() { Taints = [new() { Key = "dedicated", Value = "data", Effect = "NoSchedule" }] } };
        var fault = Assert.Single(ClusterRules.Check(Environment([Node("small", "2", "8Gi"), large], Web("1", "64Gi"))));
        Assert.Equal("'web' requests 64Gi memory; the largest schedulable node 'small' offers 8Gi memory after system reserve and DaemonSets", fault.Message);
        Assert.Equal("8Gi", fault.Suggestion);
    }

    [Fact]
    public void What_no_node_may_run_at_all_is_another_matter()
    {
        var web = Web("1", "1Gi");
        var elsewhere = web with { Spec = web.Spec with { Template = web.Spec.Template with { Spec = web.Spec.Template.Spec with { NodeSelector = KubeDsl.Collections.EquatableMap.Create(("disk", "ssd")) } } } };
        Assert.Empty(ClusterRules.Check(Environment([Node("a", "4", "16Gi")], elsewhere)));
        Assert.Empty(ClusterRules.Check(Environment([], web)));
    }

    [Fact]
    public void The_largest_container_gives_way()
    {
        var web = Samples.Deployment(Container("small", "1", "1Gi"), Container("large", "5", "1Gi"));
        var fault = Assert.Single(ClusterRules.Check(Environment([Node("a", "4", "16Gi")], web)));
        Assert.Equal("spec.template.spec.containers[1].resources.requests[cpu]", fault.Place.Path);
        Assert.Equal("3", fault.Suggestion);
    }

    private static EnvironmentModel Environment(Node[] nodes, params KubernetesObject[] objects) => new()
    {
        Name = "Prod",
        Namespace = "shop",
        Pools = [new NodePoolModel { Name = "pool", Nodes = [.. nodes] }],
        Objects = [.. objects],
    };

    private static Node Node(string name, string cpu, string memory) => new()
    {
        Metadata = new() { Name = name, Labels = KubeDsl.Collections.EquatableMap.Create(("kubernetes.io/hostname", name)) },
        Status = new() { Allocatable = Samples.Resources(("cpu", cpu), ("memory", memory), ("pods", "110")) },
    };

    private static Container Container(string name, string cpu, string memory) => Samples.Container(name) with { Resources = new() { Requests = Samples.Resources(("cpu", cpu), ("memory", memory)) } };

    private static Deployment Web(string cpu, string memory) => Samples.Deployment(Container("web", cpu, memory));
}
