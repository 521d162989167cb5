using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>Something that does not get on.</summary>
/// <param name="Object">What: mostly a Pod.</param>
/// <param name="Reason">Why in one word, such as <c>Unschedulable</c>, <c>ImagePullBackOff</c> or <c>BudgetBlocksDrain</c>.</param>
/// <param name="Message">Why in Kubernetes' words.</param>
public sealed record StuckReport(ObjectKey Object, string Reason, string Message);
