using System;

namespace KubeDsl;

/// <summary>A single Pod that nothing restarts elsewhere. The class is also its main container.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PodAttribute : WorkloadAttribute
{
    /// <summary>The field <c>spec.restartPolicy</c>; Always by default.</summary>
    public PodRestartPolicy RestartPolicy { get; set; }

    /// <summary>The field <c>spec.activeDeadlineSeconds</c>, in seconds; the Pod may run for ever by default.</summary>
    public int ActiveDeadlineSeconds { get; set; }
}
