using System;
using System.Text;

namespace KubeDsl.Manifests;

/// <summary>Base64 as the API reads and writes bytes: the standard alphabet with padding; line breaks do not count.</summary>
internal static class Base64
{
    internal static bool IsValid(string text) => TryDecode(text, out _);

    /// <summary>The bytes; false when a character or the padding is wrong.</summary>
    internal static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        foreach (var c in text)
        {
            // What .NET skips as white space, the API refuses.
            if (c is ' ' or '\t')
                return false;
        }

        try
        {
            bytes = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    internal static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
