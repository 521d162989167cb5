using System;

namespace KubeDsl;

/// <summary>Runs the workload's Pods as this service account: the field <c>spec.serviceAccountName</c>. Its token is mounted.</summary>
/// <typeparam name="TServiceAccount">A class with <c>[ServiceAccount]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServiceAccountAttribute<TServiceAccount> : Attribute;
