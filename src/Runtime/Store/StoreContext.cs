using System;
using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Runtime.Clock;

namespace KubeDsl.Runtime.Store;

/// <summary>What the tables of a store share: the clock, the version counter, identity, admission, the trace.</summary>
internal sealed class StoreContext(VirtualClock clock, Recorder recorder, IAdmission admission, ulong seed)
{
    internal VirtualClock Clock => clock;

    internal Recorder Recorder => recorder;

    internal IAdmission Admission => admission;

    internal UidGenerator Uids { get; } = new(seed);

    internal NameGenerator Names { get; } = new(seed);

    internal SharedConditions Conditions { get; } = new();

    /// <summary>Tells why nothing can be created in a namespace; null when all is well.</summary>
    internal Action<ObjectKey>? NamespaceCheck { get; set; }

    /// <summary>The resourceVersion of the last write.</summary>
    internal long Version { get; private set; }

    /// <summary>The present instant as the API states it: whole seconds.</summary>
    internal DateTimeOffset WholeSeconds
    {
        get
        {
            var now = clock.Now;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    internal string NextVersion() => (++this.Version).ToString(CultureInfo.InvariantCulture);

    internal void CheckNamespace(ObjectKey subject, KubernetesKind kind)
    {
        if (kind.Namespaced)
            this.NamespaceCheck?.Invoke(subject);
    }
}
