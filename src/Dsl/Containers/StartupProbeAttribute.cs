using System;

namespace KubeDsl;

/// <summary>Tells when the container has started; until then the other probes wait. The port is the container's only one, or <c>Port</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StartupProbeAttribute : ProbeAttribute;
