using System;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>How a Service was served over time, from when it had an endpoint for the first time.</summary>
public sealed record ServiceReport
{
    /// <summary>The Service.</summary>
    public ObjectKey Service { get; init; }

    /// <summary>The Pods that are ready behind it now.</summary>
    public long Ready { get; init; }

    /// <summary>The fewest that were ready at once.</summary>
    public long MinReady { get; init; }

    /// <summary>For how long there was none: requests were refused.</summary>
    public TimeSpan WithoutEndpoint { get; init; }

    /// <summary>For how long an endpoint was listed that could not be reached, because its node had failed and nobody had noticed yet: some requests were lost.</summary>
    public TimeSpan WithDeadEndpoint { get; init; }
}
