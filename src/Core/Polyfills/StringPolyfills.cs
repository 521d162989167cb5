#if NETSTANDARD2_0
using System;

namespace KubeDsl;

/// <summary>Ordinal members of string that netstandard2.0 lacks.</summary>
internal static class StringPolyfills
{
    internal static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

    internal static bool Contains(this string text, string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;

    internal static bool StartsWith(this string text, char value) => text.Length > 0 && text[0] == value;

    internal static bool EndsWith(this string text, char value) => text.Length > 0 && text[text.Length - 1] == value;
}
#endif
