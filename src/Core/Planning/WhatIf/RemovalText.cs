using System.Linq;
using System.Text;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Which nodes can go, as plain text.</summary>
public static class RemovalText
{
    /// <summary>The whole answer; ends with a line break.</summary>
    public static string Write(RemovableNodes answer)
    {
        var text = new StringBuilder(answer.Environment).Append(": which nodes can go\n\nEach by itself\n");
        WhatIfText.WriteTable(text, "  ", answer.Nodes.Where(node => node.CanGo).Select(node => new[] { node.Node, "can go", MovesOf(node) }).ToList());
        foreach (var node in answer.Nodes.Where(node => !node.CanGo))
        {
            text.Append("  ").Append(node.Node).Append("  must stay\n");
            foreach (var pod in node.Blocked)
                text.Append("    ").Append(pod.Name).Append(": ").Append(pod.Reason).Append('\n');
            WhatIfText.WriteUnplaced(text, "    ", node.Pending);
        }

        text.Append("\nOne after the other, fewest Pods first: ").Append(WhatIfText.Text(answer.Together.Count)).Append(" of ").Append(WhatIfText.Count(answer.Nodes.Count, "node")).Append('\n');
        WhatIfText.WriteTable(text, "  ", answer.Together.Select(node => new[] { node.Node, MovesOf(node) }).ToList());
        return text.ToString();
    }

    private static string MovesOf(NodeRemoval node) => node.Moves.IsEmpty ? "nothing moves" : string.Join(", ", node.Moves.Select(move => move.Pod + " → " + move.To));
}
