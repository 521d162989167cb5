using KubeDsl.Collections;

namespace KubeDsl.Generator.Models;

/// <summary>The declarations of an app, or a pool.</summary>
internal sealed record RootModel(EquatableArray<DeclarationModel> Declarations);
