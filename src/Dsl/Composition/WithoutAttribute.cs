using System;

namespace KubeDsl;

/// <summary>Leaves objects of some kinds out: of an environment, or of one declaration in an override.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class WithoutAttribute : Attribute
{
    /// <summary>Writes <see cref="Kinds"/>.</summary>
    /// <param name="kinds">The kinds to leave out.</param>
    public WithoutAttribute(Kinds kinds) => this.Kinds = kinds;

    /// <summary>The kinds to leave out.</summary>
    public Kinds Kinds { get; }
}
