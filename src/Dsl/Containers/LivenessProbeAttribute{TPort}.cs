using System;

namespace KubeDsl;

/// <summary>Tells whether the container must be restarted.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> of this container.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LivenessProbeAttribute<TPort> : ProbeAttribute;
