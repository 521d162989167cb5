namespace KubeDsl.Rules.Catalogue;

/// <summary>Scheduling and capacity: KDSL07xx. These rules are silent until a cluster is declared.</summary>
public static class SchedulingRules
{
    private const string Category = "KubeDsl.Scheduling";

    /// <summary>KDSL0701: a Pod that no declared node could take even if it were empty.</summary>
    public static readonly Rule NoNodeFits = new(
        "KDSL0701",
        "Pod fits on no declared node",
        Category,
        RuleSeverity.Error,
        "'{0}' requests {1}; the largest schedulable node '{2}' offers {3} after system reserve and DaemonSets",
        "The scheduler counts requests against what a node has to give. A Pod that asks for more than any node has stays Pending for ever, and no autoscaler that adds nodes of the same sort helps.");
}
