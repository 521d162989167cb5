using KubeDsl.Model;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>The worked examples of Kubernetes' own tests for what is taken and left of a node.</summary>
public sealed class ResourceScoreTests
{
    private static readonly NodeResourcesBalancedAllocation WithGpu = new([new("cpu"), new("memory"), new("example.com/gpu")]);

    [Theory]
    [InlineData(3000, 5000, 4000, 10000, 0, 0, 37)]
    [InlineData(3000, 5000, 6000, 10000, 0, 0, 50)]
    [InlineData(3000, 5000, 10000, 20000, 3000, 0, 57)]
    [InlineData(3000, 5000, 10000, 20000, 3000, 5000, 45)]
    [InlineData(3000, 5000, 10000, 50000, 3000, 5000, 60)]
    [InlineData(3000, 5000, 4000, 10000, 3000, 0, 25)]
    public void Least_allocated(long cpu, long memory, long cpuCapacity, long memoryCapacity, long cpuTaken, long memoryTaken, long score) =>
        Assert.Equal(score, new LeastAllocated().Score([cpu + cpuTaken, memory + memoryTaken], [cpuCapacity, memoryCapacity]));

    [Fact]
    public void Least_allocated_with_weights() =>
        Assert.Equal(41, new LeastAllocated([new("cpu"), new("memory", 2)]).Score([3000, 5000], [4000, 10000]));

    [Theory]
    [InlineData(3000, 5000, 4000, 10000, 62)]
    [InlineData(3000, 5000, 6000, 10000, 50)]
    [InlineData(6000, 0, 10000, 20000, 30)]
    [InlineData(6000, 5000, 10000, 20000, 42)]
    [InlineData(6000, 10000, 10000, 20000, 55)]
    public void Most_allocated(long cpu, long memory, long cpuCapacity, long memoryCapacity, long score) =>
        Assert.Equal(score, new MostAllocated().Score([cpu, memory], [cpuCapacity, memoryCapacity]));

    [Theory]
    [InlineData(3000, 5000, 4000, 10000, 38)]
    [InlineData(3000, 5000, 6000, 10000, 50)]
    public void Requested_to_capacity_ratio_rounds_once(long cpu, long memory, long cpuCapacity, long memoryCapacity, long score) =>
        Assert.Equal(score, new RequestedToCapacityRatio([(0, 10), (100, 0)]).Score([cpu, memory], [cpuCapacity, memoryCapacity]));

    [Fact]
    public void Resources_that_score_nothing_do_not_pull_the_ratio_down() =>
        Assert.Equal(50, new RequestedToCapacityRatio([(0, 0), (100, 10)]).Score([0, 5000], [4000, 10000]));

    [Theory]
    [InlineData(15, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 2)]
    [InlineData(89, 8)]
    [InlineData(99, 9)]
    public void A_rising_line(long utilization, long score) => Assert.Equal(score, RequestedToCapacityRatio.Interpolate([(10, 1), (90, 9)], utilization, 1));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(20, 6)]
    [InlineData(30, 8)]
    [InlineData(70, 5)]
    [InlineData(110, 0)]
    public void A_broken_line(long utilization, long score) => Assert.Equal(score, RequestedToCapacityRatio.Interpolate([(0, 2), (40, 10), (100, 0)], utilization, 1));

    [Theory]
    [InlineData(4000, 10000, 0, 0, 3000, 5000, 68)]
    [InlineData(6000, 10000, 0, 0, 3000, 5000, 75)]
    [InlineData(10000, 20000, 3000, 5000, 3000, 5000, 74)]
    [InlineData(10000, 20000, 3000, 0, 3000, 5000, 73)]
    [InlineData(10000, 50000, 3000, 5000, 3000, 5000, 70)]
    [InlineData(3000, 5000, 3000, 0, 0, 5000, 100)]
    [InlineData(3000, 5000, 0, 0, 0, 5000, 50)]
    [InlineData(6000, 10000, 3000, 0, 3000, 0, 62)]
    public void Balance_compares_before_and_after(long cpuCapacity, long memoryCapacity, long cpuTaken, long memoryTaken, long cpu, long memory, long score)
    {
        var node = Sample.Node("n", $"{cpuCapacity}m", $"{memoryCapacity}");
        var scheduler = Sample.Scheduler([node, Sample.Pod("old", $"{cpuTaken}m", $"{memoryTaken}", on: "n")]);
        Assert.Equal([score], Sample.Score(new NodeResourcesBalancedAllocation(), Sample.Pod("p", $"{cpu}m", $"{memory}"), scheduler));
    }

    [Theory]
    [InlineData("3", 75)]
    [InlineData("0", 76)]
    public void Three_resources_by_standard_deviation(string taken, long score)
    {
        var scheduler = Sample.Scheduler([Sample.Node("n", "3500m", "40000", extended: "8"), Sample.Pod("old", "3000m", "5000", on: "n", extended: taken)]);
        Assert.Equal([score], Sample.Score(WithGpu, Sample.Pod("p", extended: "1"), scheduler));
    }

    [Fact]
    public void A_special_resource_that_the_Pod_does_not_want_does_not_count()
    {
        var scheduler = Sample.Scheduler([Sample.Node("n", "3500m", "40000", extended: "8"), Sample.Node("o", "3500m", "40000")]);
        Assert.Equal([56L, 56], Sample.Score(WithGpu, Sample.Pod("p", "3000m", "5000"), scheduler));
    }

    [Fact]
    public void A_Pod_without_requests_has_no_balance() =>
        Assert.Empty(Sample.Score(new NodeResourcesBalancedAllocation(), Sample.Pod("p"), Sample.Scheduler([Sample.Node("n")])));

    [Fact]
    public void The_totals_of_the_worked_example()
    {
        var scheduler = Sample.Scheduler(Enumerable.Range(0, 6).Select(i => Sample.Node("n" + i)).Concat<KubernetesObject>(
            Enumerable.Range(0, 6).SelectMany(i => Enumerable.Range(0, i).Select(k => Sample.Pod($"old-{i}-{k}", "100m", "500Mi", on: "n" + i)))));
        var decision = scheduler.Schedule(Sample.Pod("p", "100m", "500Mi"), detail: true);
        Assert.Equal([471L, 470, 467, 466, 463, 462], decision.Detail!.Scores.Select(s => s.Total));
        Assert.Equal("n0", decision.Node);
    }
}
