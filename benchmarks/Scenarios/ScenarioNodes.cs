using System.Globalization;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;

namespace KubeDsl.Benchmarks.Scenarios;

/// <summary>The nodes of every scenario: three zones in turn; three nodes of four have 16 cores and 64 GiB, every fourth 32 cores and 128 GiB; 110 Pods each.</summary>
internal static class ScenarioNodes
{
    private static readonly string[] Zones = ["zone-a", "zone-b", "zone-c"];

    public static IEnumerable<Node> Create(int count) => Enumerable.Range(0, count).Select(Node);

    private static Node Node(int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"node-{index:D5}");
        var size = index % 4 == 3 ? 2 : 1;
        return new Node
        {
            Metadata = new ObjectMeta
            {
                Name = name,
                Labels = new([new(TopologyLabels.Hostname, name), new(TopologyLabels.Zone, Zones[index % Zones.Length])]),
            },
            Status = new NodeStatus
            {
                Allocatable = new(
                [
                    new("cpu", Quantity.FromUnits(16 * size)),
                    new("memory", Quantity.FromBytes((64L * size) << 30)),
                    new("pods", Quantity.FromUnits(110)),
                ]),
            },
        };
    }
}
