using System;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A key of a ConfigMap or Secret: 1 to 253 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, so that it can be a file name.</summary>
public static class ConfigKey
{
    /// <summary>The largest length.</summary>
    public const int MaxLength = 253;

    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        complaints.AddIf(TextSize.Of(text) > MaxLength, TextSize.AtMost(MaxLength, text));
        var allowed = text.Length > 0;
        foreach (var c in text)
            allowed &= c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';
        complaints.AddIf(!allowed, "must be letters, digits, '-', '_' and '.'");
        complaints.AddIf(text is "." || text.StartsWith("..", StringComparison.Ordinal), "must not be '.' nor begin with '..'");
        return complaints.ToArray();
    }

    /// <summary>True when nothing is wrong.</summary>
    public static bool IsValid(string text) => Complaints(text).IsEmpty;
}
