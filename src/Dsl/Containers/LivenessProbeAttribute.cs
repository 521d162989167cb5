using System;

namespace KubeDsl;

/// <summary>Tells whether the container must be restarted. The port is the container's only one, or <c>Port</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LivenessProbeAttribute : ProbeAttribute;
