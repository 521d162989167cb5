namespace KubeDsl.Rules.Catalogue;

/// <summary>Rollouts, autoscaling and disruption: KDSL06xx.</summary>
public static class ReliabilityRules
{
    private const string Category = "KubeDsl.Reliability";

    /// <summary>KDSL0603: a count of replicas that an autoscaler owns.</summary>
    public static readonly Rule ReplicasFightAutoscaler = new(
        "KDSL0603",
        "Fixed replica count fights the autoscaler",
        Category,
        RuleSeverity.Warning,
        "'{0}' sets replicas {1} while '{2}' scales it between {3} and {4}; every apply resets the count",
        "An autoscaler writes the number of replicas. A manifest that writes it too takes it back to the fixed number with every apply, under load as well.");
}
