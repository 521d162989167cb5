using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>The value of a label: empty, or up to 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c> with a letter or digit at both ends.</summary>
public static class LabelValue
{
    /// <summary>The largest length.</summary>
    public const int MaxLength = 63;

    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        complaints.AddIf(TextSize.Of(text) > MaxLength, TextSize.AtMost(MaxLength, text));
        complaints.AddIf(text.Length > 0 && !Matches(text), "must be letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, or empty");
        return complaints.ToArray();
    }

    /// <summary>True when nothing is wrong.</summary>
    public static bool IsValid(string text) => Complaints(text).IsEmpty;

    internal static bool Matches(string text)
    {
        if (text.Length == 0 || !IsLetterOrDigit(text[0]) || !IsLetterOrDigit(text[text.Length - 1]))
            return false;
        foreach (var c in text)
        {
            if (!IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
