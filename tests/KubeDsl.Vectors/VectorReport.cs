namespace KubeDsl.Vectors;

/// <summary>How vectors went.</summary>
public sealed class VectorReport
{
    private readonly List<string> failures = [];

    public int Passed { get; private set; }

    public int Failed => this.failures.Count;

    /// <summary>Each failing case with its first difference.</summary>
    public IReadOnlyList<string> Failures => this.failures;

    /// <summary>Counts a case; null is one without a difference.</summary>
    public void Add(string? failure)
    {
        if (failure is null)
            this.Passed++;
        else
            this.failures.Add(failure);
    }

    public void Add(VectorReport other)
    {
        this.Passed += other.Passed;
        this.failures.AddRange(other.failures);
    }
}
