namespace KubeDsl.Scheduling;

/// <summary>What a score plugin makes of one Pod.</summary>
public sealed class ScorePreparation
{
    private ScorePreparation(NodeScorer? scorer, PluginStatus status)
    {
        this.Scorer = scorer;
        this.Status = status;
    }

    /// <summary>The plugin has nothing to say; it counts as 0 on every node.</summary>
    public static ScorePreparation Skip { get; } = new(null, PluginStatus.Success);

    /// <summary>What compares the nodes; null when the plugin has nothing to say or failed.</summary>
    public NodeScorer? Scorer { get; }

    /// <summary>Success, or the failure that ends the decision.</summary>
    public PluginStatus Status { get; }

    /// <summary>The nodes are compared.</summary>
    public static ScorePreparation Run(NodeScorer scorer) => new(scorer, PluginStatus.Success);

    /// <summary>The Pod cannot be judged; it stays pending with that message.</summary>
    public static ScorePreparation Fail(string message) => new(null, PluginStatus.Error(message));
}
