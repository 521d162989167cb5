using System.Linq;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>The Pod requests less, so that one node has room.</summary>
/// <param name="Node">The node that lacks least.</param>
/// <param name="Shortages">What it lacks.</param>
public sealed record LowerRequests(string Node, EquatableArray<ResourceShortage> Shortages) : Suggestion
{
    /// <inheritdoc/>
    public override string Text =>
        "request " + string.Join(" and ", this.Shortages.Select(s => s.Format(s.Missing) + " less " + s.Resource + " (" + s.Format(s.Free) + " instead of " + s.Format(s.Requested) + ")"))
        + " to fit on node " + this.Node;
}
