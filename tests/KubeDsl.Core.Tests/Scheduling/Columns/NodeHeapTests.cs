using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Core.Tests.Scheduling.Columns;

public sealed class NodeHeapTests
{
    [Fact]
    public void Keys_order_by_score_then_by_the_smaller_node()
    {
        Assert.True(NodeKey.Of(5, 9) > NodeKey.Of(4, 0));
        Assert.True(NodeKey.Of(5, 3) > NodeKey.Of(5, 4));
        Assert.Equal(17, NodeKey.Node(NodeKey.Of(0, 17)));
        Assert.Equal(300, NodeKey.Score(NodeKey.Of(300, 17)));
        Assert.Equal(NodeKey.Of(305, 17), NodeKey.Raise(NodeKey.Of(300, 17), 5));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(3, 64)]
    [InlineData(4, 500)]
    public void The_top_is_the_best_key_after_any_sequence_of_changes(int seed, int nodes)
    {
        var random = new Random(seed);
        var heap = new NodeHeap();
        var positions = new int[nodes];
        var expected = new Dictionary<int, long>();
        for (var node = 0; node < nodes; node += 2)
        {
            expected[node] = NodeKey.Of(random.Next(50), node);
            heap.Append(expected[node]);
        }

        heap.Order(positions);
        for (var step = 0; step < 5_000; step++)
        {
            var node = random.Next(nodes);
            var key = NodeKey.Of(random.Next(50), node);
            if (!expected.ContainsKey(node))
            {
                heap.Add(key, positions);
                expected[node] = key;
            }
            else if (random.Next(3) == 0)
            {
                heap.RemoveAt(positions[node], positions);
                expected.Remove(node);
            }
            else
            {
                heap.Replace(positions[node], key, positions);
                expected[node] = key;
            }

            Assert.Equal(expected.Count, heap.Count);
            Assert.Equal(expected.Count == 0 ? NodeKey.None : expected.Values.Max(), heap.Top);
        }
    }
}
