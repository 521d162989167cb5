using System;

namespace KubeDsl;

/// <summary>What happens right after the container was started: the field <c>lifecycle.postStart</c>. The port is the container's only one, or <c>Port</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostStartAttribute : LifecycleHandlerAttribute;
