using System;

namespace KubeDsl;

/// <summary>Where an Ingress sends what fits no rule: the field <c>spec.defaultBackend</c>.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> that a Service serves, or with <c>[Service]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DefaultBackendAttribute<TPort> : Attribute;
