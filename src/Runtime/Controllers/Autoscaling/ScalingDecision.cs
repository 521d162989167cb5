namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>The size that a target gets, and what kept it from the size that the metrics ask for.</summary>
/// <param name="Replicas">The size.</param>
/// <param name="AbleReason">The reason of the condition AbleToScale.</param>
/// <param name="LimitReason">The reason of the condition ScalingLimited.</param>
/// <param name="IsLimited">True when a bound or a rate was in the way.</param>
internal readonly record struct ScalingDecision(int Replicas, string AbleReason, string LimitReason, bool IsLimited)
{
    internal const string Ready = "ReadyForNewScale";
    internal const string DownStabilized = "ScaleDownStabilized";
    internal const string UpStabilized = "ScaleUpStabilized";
    internal const string WithinRange = "DesiredWithinRange";
    internal const string TooFew = "TooFewReplicas";
    internal const string TooMany = "TooManyReplicas";
    internal const string UpLimit = "ScaleUpLimit";
    internal const string DownLimit = "ScaleDownLimit";
}
