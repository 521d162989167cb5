namespace KubeDsl.Runtime.Controllers;

/// <summary>The decision that a Job is over.</summary>
/// <param name="Target">The condition that says so at once: FailureTarget or SuccessCriteriaMet. Failed or Complete follows when no Pod is left.</param>
/// <param name="Reason">Why, as the conditions say it.</param>
/// <param name="Message">Why, in words.</param>
internal sealed record JobVerdict(string Target, string Reason, string Message);
