using System.Diagnostics.CodeAnalysis;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>Something that must hold after every event.</summary>
internal abstract class Invariant
{
    protected Cluster Cluster { get; private set; } = null!;

    internal void Start(Cluster cluster)
    {
        this.Cluster = cluster;
        this.OnStart();
    }

    internal abstract void AfterEvent();

    protected static void Demand([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds)
            throw new InvariantException(otherwise);
    }

    protected virtual void OnStart()
    {
    }
}
