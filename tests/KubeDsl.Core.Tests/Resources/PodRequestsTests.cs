using KubeDsl.Collections;
using KubeDsl.Core.Tests.Scheduling;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;

namespace KubeDsl.Core.Tests.Resources;

/// <summary>The worked examples of Kubernetes' own tests.</summary>
public sealed class PodRequestsTests
{
    private static readonly Container Empty = Sample.Container();

    [Fact]
    public void Containers_add_up() => Check(Of([Sample.Container("500m", "500Mi"), Sample.Container("700m", "800Mi")]), 1200, 1300);

    [Fact]
    public void The_largest_init_container_counts_when_it_needs_more() => Check(Of([Sample.Container("1"), Sample.Container("2")], [Sample.Container("5")]), 5000, 0);

    [Theory]
    [InlineData(new[] { "s1", "2" }, 3000)]
    [InlineData(new[] { "2", "s1" }, 3000)]
    [InlineData(new[] { "4", "s1" }, 4000)]
    [InlineData(new[] { "s1", "4" }, 5000)]
    public void Sidecars_run_beside_the_init_containers_after_them(string[] init, long milliCpu) =>
        Check(Of([Sample.Container("2")], [.. init.Select(i => Sample.Container(i.TrimStart('s'), restartPolicy: i[0] == 's' ? "Always" : null))]), milliCpu, 0);

    [Fact]
    public void Overhead_comes_on_top() =>
        Check(Of([Sample.Container("1")], [Sample.Container("1", restartPolicy: "Always"), Sample.Container("1", restartPolicy: "Always")], overhead: Sample.Resources("500m")), 3500, 0);

    [Fact]
    public void Requests_of_the_Pod_replace_those_of_its_containers_but_not_the_overhead()
    {
        var pod = Of([Sample.Container("500m", "500Mi")], [Sample.Container("500m", "500Mi")], podLevel: Sample.Resources("1200m", "1200Mi"), overhead: Sample.Resources("100m"));
        Check(pod, 1300, 1200);
        Assert.Equal(600, pod.ScoredRequests.MilliCpu);
    }

    [Theory]
    [InlineData(null, "1200Mi", 100, 1200)]
    [InlineData("500m", null, 500, 200)]
    public void What_the_Pod_does_not_name_counts_with_defaults_in_scores(string? cpu, string? memory, long nonZeroCpu, long nonZeroMebibytes)
    {
        var pod = Of([Empty], [Empty], podLevel: Sample.Resources(cpu, memory));
        Assert.Equal((nonZeroCpu, nonZeroMebibytes << 20), (pod.NonZeroMilliCpu, pod.NonZeroMemory));
    }

    [Fact]
    public void A_Pod_level_request_leaves_the_other_resources_to_the_containers()
    {
        var pod = Of([new Container { Name = "c", Resources = new() { Requests = Sample.Resources(ephemeral: "800Mi") } }], [new Container { Name = "i", Resources = new() { Requests = Sample.Resources(ephemeral: "500Mi") } }], podLevel: Sample.Resources("500m"));
        Assert.Equal((500, 800L << 20, 200L << 20), (pod.Requests.MilliCpu, pod.Requests.EphemeralStorage, pod.NonZeroMemory));
    }

    [Theory]
    [InlineData(1, 0, 100, 200)]
    [InlineData(2, 0, 200, 400)]
    [InlineData(1, 1, 100, 200)]
    public void Empty_containers_count_100m_and_200Mi_each_in_scores(int containers, int init, long milliCpu, long mebibytes)
    {
        var pod = Of([.. Enumerable.Repeat(Empty, containers)], [.. Enumerable.Repeat(Empty, init)]);
        Check(pod, 0, 0);
        Assert.Equal((milliCpu, mebibytes << 20), (pod.NonZeroMilliCpu, pod.NonZeroMemory));
    }

    [Fact]
    public void A_default_for_what_the_Pod_level_leaves_open_is_given_to_each_container()
    {
        var pod = Of([Empty, Empty], podLevel: Sample.Resources("500m"));
        Check(pod, 500, 0);
        Assert.Equal((500, 400L << 20), (pod.NonZeroMilliCpu, pod.NonZeroMemory));
        Assert.Equal((200, 400L << 20), (pod.ScoredRequests.MilliCpu, pod.ScoredRequests.Memory));
    }

    [Fact]
    public void An_overhead_that_names_memory_leaves_no_default_for_it() =>
        Assert.Equal(10L << 20, Of([Empty], podLevel: Sample.Resources("500m"), overhead: Sample.Resources(memory: "10Mi")).NonZeroMemory);

    [Fact]
    public void An_explicit_0_stays_0() => Assert.Equal(0, Of([Sample.Container("0")]).NonZeroMilliCpu);

    [Fact]
    public void Amounts_are_rounded_up_to_thousandths_one_by_one() => Check(Of([Sample.Container("100u"), Sample.Container("100u")]), 2, 0);

    [Fact]
    public void A_running_resize_counts_with_what_it_has_already()
    {
        var pod = new PodInfo(new Pod
        {
            Spec = new() { Containers = [Sample.Container("1", "1Gi")] },
            Status = new() { ContainerStatuses = [new() { Name = "c", Resources = new() { Requests = Sample.Resources("2") }, AllocatedResources = Sample.Resources("500m", "2Gi") }] },
        });
        Check(pod, 1000, 1024);
        Assert.Equal((2000, 2L << 30), (pod.CountedRequests.MilliCpu, pod.CountedRequests.Memory));
    }

    [Fact]
    public void A_resize_that_cannot_be_leaves_the_wish_out()
    {
        var pod = new PodInfo(new Pod
        {
            Spec = new() { Containers = [Sample.Container("4")] },
            Status = new()
            {
                Conditions = [new() { Type = "PodResizePending", Reason = "Infeasible" }],
                ContainerStatuses = [new() { Name = "c", Resources = new() { Requests = Sample.Resources("2") } }],
            },
        });
        Assert.Equal(2000, pod.CountedRequests.MilliCpu);
    }

    private static PodInfo Of(Container[] containers, Container[]? init = null, EquatableMap<Quantity> podLevel = default, EquatableMap<Quantity> overhead = default) => new(new Pod
    {
        Spec = new()
        {
            Containers = containers.ToEquatableArray(),
            InitContainers = (init ?? []).ToEquatableArray(),
            Resources = podLevel.IsEmpty ? null : new() { Requests = podLevel },
            Overhead = overhead,
        },
    });

    private static void Check(PodInfo pod, long milliCpu, long mebibytes) => Assert.Equal((milliCpu, mebibytes << 20), (pod.Requests.MilliCpu, pod.Requests.Memory));
}
