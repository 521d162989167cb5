using System.Globalization;
using System.Text;
using KubeDsl.Randomness;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>A cluster and what happens to it: all of it follows from the seed.</summary>
internal sealed record Scenario(ulong Seed, int Nodes, int Zones, bool IsRealistic, IReadOnlyList<ScenarioStep> Steps)
{
    // What matters most happens most: rollouts, in the midst of everything else.
    private static readonly StepKind[] Kinds =
    [
        .. Enum.GetValues<StepKind>().Where(k => k is not (StepKind.Wait or StepKind.Create)),
        .. Enumerable.Repeat(StepKind.ChangeImage, 8), .. Enumerable.Repeat(StepKind.Undo, 3), .. Enumerable.Repeat(StepKind.Scale, 3), .. Enumerable.Repeat(StepKind.Evict, 2),
    ];

    internal static Scenario Random(ulong seed)
    {
        var random = new RandomStream(seed, "scenario");
        var nodes = 1 + random.Next(7);
        var zones = 1 + random.Next(Math.Min(3, nodes));
        var realistic = random.Next(3) == 0;
        var workloads = 2 + random.Next(5);
        var steps = new List<ScenarioStep>();
        for (var i = 0; i < workloads; i++)
            steps.Add(new(StepKind.Create, random.Next(1 << 20), random.Next(1 << 20)));
        var count = 3 + random.Next(40);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(3) > 0)
                steps.Add(new(StepKind.Wait, random.Next(1 << 20), random.Next(1 << 20)));
            var kind = random.Next(10) == 0 ? StepKind.Create : Kinds[random.Next(Kinds.Length)];
            steps.Add(new(kind, random.Next(1 << 20), random.Next(1 << 20)));
        }

        return new(seed, nodes, zones, realistic, steps);
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"seed {this.Seed}, {this.Nodes} nodes, {this.Zones} zones{(this.IsRealistic ? ", realistic timings" : "")}:");
        foreach (var step in this.Steps)
            text.Append("\n  ").Append(step);
        return text.ToString();
    }
}
