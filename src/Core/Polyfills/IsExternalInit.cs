#pragma warning disable CS0436 // the framework's own type is hidden on purpose
namespace System.Runtime.CompilerServices;

/// <summary>
/// Marks init setters. Compiled into both flavours: were it taken from the framework in one of them, code compiled against the one flavour
/// and run with the other would look for setters with another modifier and fail with MissingMethodException.
/// </summary>
internal static class IsExternalInit;
