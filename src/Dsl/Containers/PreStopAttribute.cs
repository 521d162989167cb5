using System;

namespace KubeDsl;

/// <summary>What happens before the container is asked to stop: the field <c>lifecycle.preStop</c>. The port is the container's only one, or <c>Port</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreStopAttribute : LifecycleHandlerAttribute;
