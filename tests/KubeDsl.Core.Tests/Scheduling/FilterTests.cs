using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;
using NodeAffinity = KubeDsl.Scheduling.Plugins.NodeAffinity;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>The worked examples of Kubernetes' own tests for plugins that look at one node alone.</summary>
public sealed class FilterTests
{
    private const string Cordoned = "never: node(s) were unschedulable";
    private const string Tainted = "never: node(s) had untolerated taint(s)";
    private const string Mismatch = "never: node(s) didn't match Pod's node affinity/selector";

    [Theory]
    [InlineData(null, null, null, null, Cordoned)]
    [InlineData("node.kubernetes.io/unschedulable", null, null, "NoSchedule", "")]
    [InlineData(null, "Exists", null, null, "")]
    [InlineData("node.kubernetes.io/unschedulable", "Exists", null, "NoExecute", Cordoned)]
    [InlineData("node.kubernetes.io/unschedulable", "Equal", "x", null, Cordoned)]
    public void Cordoned_nodes(string? key, string? @operator, string? value, string? effect, string expected)
    {
        var node = Sample.Node("n") with { Spec = new() { Unschedulable = true } };
        var pod = Sample.Pod("p");
        if (key is not null || @operator is not null)
            pod = pod with { Spec = pod.Spec with { Tolerations = [new() { Key = key, Operator = @operator, Value = value, Effect = effect }] } };
        Assert.Equal([expected], Sample.Filter(new NodeUnschedulable(), pod, Sample.Scheduler([node])));
    }

    [Theory]
    [InlineData("NoSchedule", null, null, null, null, Tainted)]
    [InlineData("NoSchedule", "a", "Equal", "b", "NoSchedule", "")]
    [InlineData("NoSchedule", "a", "Equal", "c", "NoSchedule", Tainted)]
    [InlineData("NoSchedule", "a", "Exists", null, null, "")]
    [InlineData("NoSchedule", "", "Exists", null, null, "")]
    [InlineData("NoSchedule", "a", "Gt", "b", null, Tainted)]
    [InlineData("NoExecute", "a", "Exists", null, "NoSchedule", Tainted)]
    [InlineData("PreferNoSchedule", null, null, null, null, "")]
    public void Taints(string taint, string? key, string? @operator, string? value, string? effect, string expected)
    {
        var node = Sample.Node("n", taints: [new() { Key = "a", Value = "b", Effect = taint }]);
        var pod = Sample.Pod("p");
        if (key is not null)
            pod = pod with { Spec = pod.Spec with { Tolerations = [new() { Key = key, Operator = @operator, Value = value, Effect = effect }] } };
        Assert.Equal([expected], Sample.Filter(new TaintToleration(), pod, Sample.Scheduler([node])));
    }

    [Theory]
    [InlineData(new[] { 0, 1 }, new long[] { 100, 0 })]
    [InlineData(new[] { 0, 1, 2 }, new long[] { 100, 50, 0 })]
    [InlineData(new[] { 1, 2, 3 }, new long[] { 67, 34, 0 })]
    [InlineData(new[] { 2, 2 }, new long[] { 0, 0 })]
    [InlineData(new[] { 0, 0 }, new long[] { 100, 100 })]
    public void Soft_taints_count_unless_tolerated_as_such(int[] taints, long[] scores)
    {
        var nodes = taints.Select((n, i) => Sample.Node("n" + i, taints: [.. Enumerable.Range(0, n).Select(t => new Taint { Key = "k" + t, Effect = "PreferNoSchedule" })]));
        var pod = Sample.Pod("p");
        pod = pod with { Spec = pod.Spec with { Tolerations = [new() { Operator = "Exists", Effect = "NoSchedule" }] } };
        Assert.Equal(scores, Sample.Score(new TaintToleration(), pod, Sample.Scheduler(nodes)));
    }

    [Theory]
    [InlineData("""[{}]""", Mismatch)]
    [InlineData("""[{"matchExpressions":[{"key":"foo","operator":"NotIn","values":["x"]}]}]""", "")]
    [InlineData("""[{"matchExpressions":[{"key":"number","operator":"Gt","values":["0204"]}]}]""", "")]
    [InlineData("""[{"matchExpressions":[{"key":"number","operator":"Lt","values":["0206"]}]}]""", Mismatch)]
    [InlineData("""[{"matchExpressions":[{"key":"number","operator":"Gt","values":["many"]}]}]""", Mismatch)]
    [InlineData("""[{"matchExpressions":[{"key":"number","operator":"NotIn","values":["not a label value"]}]}]""", Mismatch)]
    [InlineData("""[{"matchExpressions":[{"key":"number","operator":"Near","values":["1"]}]}]""", Mismatch)]
    [InlineData("""[{"matchFields":[{"key":"metadata.name","operator":"NotIn","values":["other"]}]}]""", "")]
    [InlineData("""[{"matchFields":[{"key":"metadata.name","operator":"NotIn","values":["other","n"]}]}]""", Mismatch)]
    public void Required_node_affinity(string terms, string expected) =>
        Assert.Equal([expected], Sample.Filter(new NodeAffinity(), Requiring(terms), Sample.Scheduler([Sample.Node("n", labels: [("number", "0206")])])));

    [Fact]
    public void Terms_that_name_nodes_leave_only_those()
    {
        Assert.Equal(["n1"], Names("""[{"matchFields":[{"key":"metadata.name","operator":"In","values":["n1"]}]}]"""));
        Assert.Equal(["n1", "n2"], Names("""[{"matchFields":[{"key":"metadata.name","operator":"In","values":["n2"]}]},{"matchFields":[{"key":"metadata.name","operator":"In","values":["n1"]}]}]"""));
        Assert.Null(Names("""[{"matchFields":[{"key":"metadata.name","operator":"In","values":["n1"]}]},{"matchExpressions":[{"key":"a","operator":"Exists"}]}]"""));

        static IEnumerable<string>? Names(string terms) => new NodeAffinity().PreFilter(new PodInfo(Requiring(terms)), Sample.Scheduler([]).Cluster).NodeNames;
    }

    [Fact]
    public void A_term_that_names_two_nodes_at_once_refuses_the_Pod()
    {
        var pod = Requiring("""[{"matchFields":[{"key":"metadata.name","operator":"In","values":["n1"]},{"key":"metadata.name","operator":"In","values":["n2"]}]}]""");
        var decision = Sample.Scheduler([Sample.Node("n1"), Sample.Node("n2")]).Schedule(pod, detail: true);
        Assert.Equal("0/2 nodes are available: pod affinity terms conflict. not found", decision.Message);
        Assert.Empty(decision.Detail!.Rejected);
    }

    [Fact]
    public void Preferences_are_stretched_to_100()
    {
        var pod = Sample.Read<Pod>("""
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":[{"name":"c"}],"affinity":{"nodeAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[
              {"weight":2,"preference":{"matchExpressions":[{"key":"a","operator":"Exists"}]}},
              {"weight":4,"preference":{"matchExpressions":[{"key":"b","operator":"Exists"}]}},
              {"weight":5,"preference":{"matchExpressions":[{"key":"c","operator":"Exists"}]}},
              {"weight":9,"preference":{}}]}}}}
            """);
        var nodes = new[] { Sample.Node("1", labels: [("a", "")]), Sample.Node("2", labels: [("a", ""), ("b", ""), ("c", "")]), Sample.Node("3", labels: [("b", "")]) };
        Assert.Equal([18L, 100, 36], Sample.Score(new NodeAffinity(), pod, Sample.Scheduler(nodes)));
        Assert.Equal([0L], Sample.Score(new NodeAffinity(), pod, Sample.Scheduler([Sample.Node("4")])));
        Assert.Empty(Sample.Score(new NodeAffinity(), Sample.Pod("p"), Sample.Scheduler(nodes)));
    }

    [Theory]
    [InlineData("UDP/127.0.0.1/8080", "UDP/127.0.0.1/9090", false)]
    [InlineData("UDP/127.0.0.1/8080", "UDP/127.0.0.1/8080", true)]
    [InlineData("UDP/127.0.0.1/8080", "UDP/127.0.0.2/8080", false)]
    [InlineData("TCP/127.0.0.1/8080", "UDP/127.0.0.1/8080", false)]
    [InlineData("TCP/0.0.0.0/8001", "TCP/127.0.0.1/8001", true)]
    [InlineData("TCP/127.0.0.1/8001", "TCP/0.0.0.0/8001", true)]
    [InlineData("TCP//8001", "TCP/127.0.0.1/8001", true)]
    [InlineData("TCP/::/8001", "TCP/127.0.0.1/8001", false)]
    [InlineData("UDP/0.0.0.0/8001", "TCP/0.0.0.0/8001", false)]
    public void Host_ports(string wanted, string used, bool conflicts)
    {
        var scheduler = Sample.Scheduler([Sample.Node("n"), WithPort(Sample.Pod("old", on: "n"), used)]);
        Assert.Equal([conflicts ? "node(s) didn't have free ports for the requested pod ports" : ""], Sample.Filter(new NodePorts(), WithPort(Sample.Pod("p"), wanted), scheduler));
    }

    [Fact]
    public void Ports_of_sidecars_count_those_of_other_init_containers_do_not()
    {
        var port = new ContainerPort { ContainerPortValue = 80, HostPort = 80 };
        var plain = Sample.Pod("plain");
        plain = plain with { Spec = plain.Spec with { InitContainers = [new() { Name = "i", Ports = [port] }] } };
        var sidecar = plain with { Spec = plain.Spec with { InitContainers = [new() { Name = "i", Ports = [port], RestartPolicy = "Always" }] } };
        Assert.Empty(new PodInfo(plain).HostPorts);
        Assert.Equal([new HostPort("0.0.0.0", "TCP", 80)], new PodInfo(sidecar).HostPorts);
    }

    [Fact]
    public void A_Pod_in_the_nodes_network_takes_its_container_ports_there()
    {
        var pod = Sample.Pod("p");
        pod = pod with { Spec = pod.Spec with { HostNetwork = true, Containers = [new() { Name = "c", Ports = [new() { ContainerPortValue = 80 }] }] } };
        Assert.Equal([new HostPort("0.0.0.0", "TCP", 80)], new PodInfo(pod).HostPorts);
    }

    [Theory]
    [InlineData(null, null, "10m", "20", "")]
    [InlineData("1m", "1", "10m", "20", "Insufficient cpu, Insufficient memory")]
    [InlineData("2m", "1", "9m", "5", "Insufficient cpu")]
    [InlineData("1m", "2", "5m", "19", "Insufficient memory")]
    [InlineData("5m", "1", "5m", "19", "")]
    [InlineData("11m", "1", "0", "0", "never: Insufficient cpu")]
    public void Room_for_the_requests(string? cpu, string? memory, string usedCpu, string usedMemory, string expected)
    {
        var scheduler = Sample.Scheduler([Sample.Node("n", "10m", "20", "32"), Sample.Pod("old", usedCpu, usedMemory, on: "n")]);
        Assert.Equal([expected], Sample.Filter(new NodeResourcesFit(), Sample.Pod("p", cpu, memory), scheduler));
    }

    [Theory]
    [InlineData("10", "0", "never: Insufficient example.com/gpu")]
    [InlineData("1", "5", "Insufficient example.com/gpu")]
    [InlineData("3", "2", "")]
    public void Room_for_special_resources(string wanted, string used, string expected)
    {
        var scheduler = Sample.Scheduler([Sample.Node("n", extended: "5"), Sample.Pod("old", on: "n", extended: used)]);
        Assert.Equal([expected], Sample.Filter(new NodeResourcesFit(), Sample.Pod("p", extended: wanted), scheduler));
        Assert.Equal([""], Sample.Filter(new NodeResourcesFit(ignoredResourceGroups: ["example.com"]), Sample.Pod("p", extended: wanted), scheduler));
    }

    [Fact]
    public void A_node_takes_as_many_Pods_as_it_says()
    {
        var scheduler = Sample.Scheduler([Sample.Node("n", pods: "1"), Sample.Pod("old", on: "n")]);
        Assert.Equal(["Too many pods"], Sample.Filter(new NodeResourcesFit(), Sample.Pod("p"), scheduler));
    }

    [Theory]
    [InlineData("f1", "")]
    [InlineData("RestartAllContainersOnContainerExits", "")]
    public void Declared_features(string declared, string expected)
    {
        var node = Sample.Node("n");
        node = node with { Status = node.Status with { DeclaredFeatures = [declared] } };
        var pod = Sample.Pod("p");
        Assert.Equal([expected], Sample.Filter(new NodeDeclaredFeatures(), pod, Sample.Scheduler([node])));
        pod = pod with { Spec = pod.Spec with { HostNetwork = true, HostUsers = false } };
        Assert.Equal(["never: node(s) didn't match Pod's required features"], Sample.Filter(new NodeDeclaredFeatures(), pod, Sample.Scheduler([node])));
    }

    [Fact]
    public void Gates_keep_a_Pod_from_being_tried()
    {
        var pod = Sample.Pod("p");
        pod = pod with { Spec = pod.Spec with { SchedulingGates = [new() { Name = "foo" }, new() { Name = "bar" }] } };
        var decision = Sample.Scheduler([Sample.Node("n")]).Schedule(pod);
        Assert.Equal((false, "waiting for scheduling gates: [foo bar]"), (decision.IsPlaced, decision.Message));
    }

    private static Pod WithPort(Pod pod, string text)
    {
        var parts = text.Split('/');
        var port = new ContainerPort { ContainerPortValue = 1, Protocol = parts[0], HostIP = parts[1], HostPort = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) };
        return pod with { Spec = pod.Spec with { Containers = [new() { Name = "c", Ports = [port] }] } };
    }

    private static Pod Requiring(string terms) => Sample.Read<Pod>(
        """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":[{"name":"c"}],"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":"""
        + terms + "}}}}}");
}
