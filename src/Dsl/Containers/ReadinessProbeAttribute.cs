using System;

namespace KubeDsl;

/// <summary>Tells whether the container takes requests; Services send none otherwise. The port is the container's only one, or <c>Port</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadinessProbeAttribute : ProbeAttribute;
