using System;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>A metric says nothing now: no samples, or no request to compare them with.</summary>
internal sealed class MetricUnavailableException(string reason, string message) : Exception(message)
{
    /// <summary>The reason as the condition ScalingActive gives it.</summary>
    internal string Reason => reason;
}
