using KubeDsl.Collections;

namespace KubeDsl.Generator.Models;

/// <summary>The declarations of an app, or a pool.</summary>
/// <param name="Declarations">Those within the class.</param>
/// <param name="Outside">Those that an app points at outside of its class; several apps may point at one.</param>
internal sealed record RootModel(EquatableArray<DeclarationModel> Declarations, EquatableArray<DeclarationModel> Outside);
