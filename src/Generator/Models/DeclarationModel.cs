namespace KubeDsl.Generator.Models;

/// <summary>What is generated for one declaration.</summary>
/// <param name="Type">The class.</param>
/// <param name="Members">Its constants.</param>
internal sealed record DeclarationModel(TypeIdentity Type, MembersModel Members);
