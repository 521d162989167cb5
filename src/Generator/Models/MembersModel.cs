using KubeDsl.Collections;

namespace KubeDsl.Generator.Models;

/// <summary>A class with its constants and those of the classes in it.</summary>
/// <param name="Declaration">How the class is opened, such as <c>partial class Http</c>.</param>
/// <param name="Summary">What the class is when it is wholly generated; null when it is the user's.</param>
/// <param name="Constants">Its constants.</param>
/// <param name="Nested">The classes in it.</param>
internal sealed record MembersModel(string Declaration, string? Summary, EquatableArray<ConstantModel> Constants, EquatableArray<MembersModel> Nested);
