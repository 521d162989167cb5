using System;

namespace KubeDsl;

/// <summary>Tells when the container has started; until then the other probes wait.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> of this container.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StartupProbeAttribute<TPort> : ProbeAttribute;
