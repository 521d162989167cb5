namespace KubeDsl.Runtime.Events;

/// <summary>The first place where two runs differ.</summary>
/// <param name="Left">What happened in the first run; null when it had ended.</param>
/// <param name="Right">What happened in the second run; null when it had ended.</param>
public sealed record TraceDivergence(TraceEntry? Left, TraceEntry? Right)
{
    /// <inheritdoc/>
    public override string ToString() => "first run:  " + (this.Left?.ToString() ?? "(ended)") + "\nsecond run: " + (this.Right?.ToString() ?? "(ended)");
}
