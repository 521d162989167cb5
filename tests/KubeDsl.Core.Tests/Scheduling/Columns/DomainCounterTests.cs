using System.Globalization;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Core.Tests.Scheduling.Columns;

public sealed class DomainCounterTests
{
    [Fact]
    public void The_smallest_count_is_that_of_the_counted_domains()
    {
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var nodes = random.Next(1, 20);
            var zones = Enumerable.Range(0, nodes).Select(_ => random.Next(5)).ToArray();
            var mask = random.Next(2) == 0 ? null : zones.Select(_ => random.Next(3) > 0).ToArray();
            var topology = Topology.ByValue(nodes, node => zones[node] == 4 ? null : zones[node].ToString(CultureInfo.InvariantCulture));
            var counter = new DomainCounter(topology, mask);
            var expected = Enumerable.Range(0, nodes).Where(node => zones[node] != 4 && mask?[node] != false).Select(node => zones[node]).Distinct().ToDictionary(zone => zone, _ => 0);
            var placed = new List<int>();
            for (var step = 0; step < 200; step++)
            {
                var remove = placed.Count > 0 && random.Next(2) == 0;
                var node = remove ? placed[random.Next(placed.Count)] : random.Next(nodes);
                if (remove)
                    placed.Remove(node);
                else
                    placed.Add(node);
                counter.Add(node, remove ? -1 : 1);
                if (zones[node] != 4 && mask?[node] != false)
                    expected[zones[node]] += remove ? -1 : 1;
                Assert.Equal(expected.Count, counter.DomainCount);
                Assert.Equal(expected.Values.DefaultIfEmpty(0).Min(), counter.Smallest);
                Assert.Equal(expected.Values.Sum(), counter.Total);
                Assert.Equal(zones[node] == 4 ? 0 : expected.GetValueOrDefault(zones[node]), counter.OfNode(node));
            }
        }
    }
}
