namespace KubeDsl.Scheduling.Explaining;

/// <summary>The cluster gets one more node of a kind it has.</summary>
/// <param name="LikeNode">A node of that kind; its pool needs one more.</param>
public sealed record AddNode(string LikeNode) : Suggestion
{
    /// <inheritdoc/>
    public override string Text => "add one more node like " + this.LikeNode;
}
