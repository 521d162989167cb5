namespace KubeDsl.Scheduling.Explaining;

/// <summary>A change after which a pending Pod would have a node.</summary>
public abstract record Suggestion
{
    private protected Suggestion()
    {
    }

    /// <summary>The change as one sentence.</summary>
    public abstract string Text { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => this.Text;
}
