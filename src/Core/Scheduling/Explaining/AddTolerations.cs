using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>The Pod tolerates the taints of one node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Tolerations">What must be tolerated in addition.</param>
public sealed record AddTolerations(string Node, EquatableArray<Toleration> Tolerations) : Suggestion
{
    /// <inheritdoc/>
    public override string Text => "tolerate " + string.Join(" and ", this.Tolerations.Select(Describe)) + " to run on node " + this.Node;

    private static string Describe(Toleration toleration) =>
        "the taint " + toleration.Key + (string.IsNullOrEmpty(toleration.Value) ? "" : "=" + toleration.Value) + ":" + toleration.Effect;
}
