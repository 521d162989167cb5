using System;

namespace KubeDsl;

/// <summary>Leaves one declaration out of an environment.</summary>
/// <typeparam name="TDeclaration">A declaration of the app.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class WithoutAttribute<TDeclaration> : Attribute;
