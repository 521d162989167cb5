using System;

namespace KubeDsl;

/// <summary>Replaces the arguments that are written here, in this environment only.</summary>
/// <typeparam name="TDeclaration">Any declaration of the app.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OverridesAttribute<TDeclaration> : Attribute;
