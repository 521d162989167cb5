namespace KubeDsl.Workloads;

/// <summary>What a Job's Pod failure policy says of a failed Pod.</summary>
/// <param name="Action">The action of the first rule that matches: Ignore, Count, FailIndex or FailJob; null when none does.</param>
/// <param name="Counts">True when the failure counts towards the back-off limit.</param>
/// <param name="Message">Why the Job fails, for FailJob; else null.</param>
public readonly record struct JobFailureMatch(string? Action, bool Counts, string? Message);
