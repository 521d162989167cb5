namespace KubeDsl.Runtime.Rollouts;

/// <summary>How far a rollout is: the answer of <c>kubectl rollout status</c>.</summary>
/// <param name="IsDone">True when all Pods are of the wanted template and available.</param>
/// <param name="HasFailed">True when the progress deadline has passed: <c>kubectl</c> would end with an error.</param>
/// <param name="Message">What it waits for, in words.</param>
public sealed record RolloutStatus(bool IsDone, bool HasFailed, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => this.Message;
}
