using System;

namespace KubeDsl;

/// <summary>A service account that a binding is for: an entry of <c>subjects</c>.</summary>
/// <typeparam name="TServiceAccount">A class with <c>[ServiceAccount]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServiceAccountSubjectAttribute<TServiceAccount> : Attribute;
