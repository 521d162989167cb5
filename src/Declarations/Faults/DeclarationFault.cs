using KubeDsl.Collections;
using KubeDsl.Declarations.Origins;
using KubeDsl.Rules;

namespace KubeDsl.Declarations.Faults;

/// <summary>A mistake in the use of the declarations.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Origin">Where it was written.</param>
/// <param name="Arguments">What the message tells, as the kind says.</param>
/// <param name="Place">The field that it would have become; null when there is none.</param>
public sealed record DeclarationFault(DeclarationFaultKind Kind, Origin Origin, EquatableArray<string> Arguments, FaultPlace? Place = null)
{
    /// <summary>True for all but what merely does nothing.</summary>
    public bool IsError => this.Kind != DeclarationFaultKind.NoEffect;
}
