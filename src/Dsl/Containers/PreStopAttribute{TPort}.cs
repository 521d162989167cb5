using System;

namespace KubeDsl;

/// <summary>What happens before the container is asked to stop: the field <c>lifecycle.preStop</c>.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> of this container.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreStopAttribute<TPort> : LifecycleHandlerAttribute;
