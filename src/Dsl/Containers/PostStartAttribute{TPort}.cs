using System;

namespace KubeDsl;

/// <summary>What happens right after the container was started: the field <c>lifecycle.postStart</c>.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> of this container.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostStartAttribute<TPort> : LifecycleHandlerAttribute;
