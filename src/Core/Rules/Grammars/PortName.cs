using System;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>The name of a container port (RFC 6335): up to 15 lower-case letters, digits and single inner dashes, with at least one letter.</summary>
public static class PortName
{
    /// <summary>The largest length.</summary>
    public const int MaxLength = 15;

    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        complaints.AddIf(TextSize.Of(text) > MaxLength, TextSize.AtMost(MaxLength, text));
        var letter = false;
        var allowed = text.Length > 0;
        foreach (var c in text)
        {
            letter |= c is >= 'a' and <= 'z';
            allowed &= c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
        }

        complaints.AddIf(!allowed, "must be lower-case letters, digits and '-'");
        complaints.AddIf(!letter, "must have a letter");
        complaints.AddIf(text.Contains("--", StringComparison.Ordinal), "must not have '--'");
        complaints.AddIf(text.Length > 0 && (text[0] == '-' || text[text.Length - 1] == '-'), "must not begin or end with '-'");
        return complaints.ToArray();
    }

    /// <summary>True when nothing is wrong.</summary>
    public static bool IsValid(string text) => Complaints(text).IsEmpty;
}
