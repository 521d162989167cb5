using System;

namespace KubeDsl;

/// <summary>Tells whether the container takes requests; Services send none otherwise.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> of this container.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadinessProbeAttribute<TPort> : ProbeAttribute;
