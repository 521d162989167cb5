using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Core.Tests.Scheduling.Columns;

public sealed class LocalScoresTests
{
    [Fact]
    public void The_scan_of_all_nodes_says_the_same_as_each_node_alone()
    {
        var random = new Random(20260723);
        for (var round = 0; round < 400; round++)
        {
            var columns = Columns(random);
            var demand = Demand(random);
            var scores = new double[columns.NodeCount];
            LocalScores.All(columns, demand, 1, 1, scores);
            for (var node = 0; node < columns.NodeCount; node++)
                Assert.Equal(LocalScores.Of(columns, demand, 1, 1, node), scores[node]);
        }
    }

    [Fact]
    public void Quotients_next_to_an_integer_are_not_rounded_up_to_it()
    {
        // The free share is k - 1/capacity for capacities up to the bound of the scan: the quotients in which doubles come closest to the next integer.
        var capacities = new[] { 3L, 1001, (1L << 30) - 1, (1L << 40) + 1, (1L << 45) - 1, (1L << 45) - 4095 };
        foreach (var capacity in capacities)
        {
            for (var share = 1; share <= 100; share++)
            {
                var columns = new ResourceColumns(4);
                for (var node = 0; node < 4; node++)
                    columns.SetNode(node, 1000, capacity, 10);
                var free = ((capacity * share) - 1) / 100;
                var demand = new PodDemand { ScoreMemory = capacity - free };
                var scores = new double[4];
                LocalScores.All(columns, demand, 1, 1, scores);
                Assert.Equal((100 + (free * 100 / capacity)) / 2, scores[0]);
            }
        }
    }

    private static ResourceColumns Columns(Random random)
    {
        var columns = new ResourceColumns(random.Next(1, 23));
        var huge = random.Next(10) == 0;
        for (var node = 0; node < columns.NodeCount; node++)
        {
            columns.SetNode(
                node,
                random.Next(8) == 0 ? 0 : random.Next(1, 64_000),
                random.Next(8) == 0 ? 0 : huge ? random.NextInt64(1L << 50) : random.NextInt64(1, 1L << 38),
                random.Next(0, 6));
        }

        columns.AddColumn([.. Enumerable.Range(0, columns.NodeCount).Select(_ => (long)random.Next(5))]);
        for (var i = 0; i < columns.NodeCount * 2; i++)
            columns.Add(Demand(random), random.Next(columns.NodeCount), 1);
        return columns;
    }

    private static PodDemand Demand(Random random)
    {
        var cpu = random.Next(3) == 0 ? 0 : random.Next(20_000);
        var memory = random.Next(3) == 0 ? 0 : random.NextInt64(1L << 36);
        (int, long)[] further = random.Next(4) == 0 ? [(0, random.Next(1, 3))] : [];
        return new PodDemand
        {
            FilterCpu = cpu,
            FilterMemory = memory,
            FilterFurther = further,
            ScoreCpu = cpu == 0 ? 100 : cpu,
            ScoreMemory = memory == 0 ? 209_715_200 : memory,
            Cpu = cpu,
            Memory = memory,
            NonZeroCpu = cpu == 0 ? 100 : cpu,
            NonZeroMemory = memory == 0 ? 209_715_200 : memory,
            Further = further,
        };
    }
}
