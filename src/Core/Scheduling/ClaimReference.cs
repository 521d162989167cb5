namespace KubeDsl.Scheduling;

/// <summary>A claim that a Pod's volume stands for.</summary>
/// <param name="Name">The claim's name; for an ephemeral volume the name that is made for it.</param>
/// <param name="IsEphemeral">True when the claim belongs to the Pod and goes with it.</param>
public readonly record struct ClaimReference(string Name, bool IsEphemeral);
