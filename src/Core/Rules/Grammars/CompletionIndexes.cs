using System.Globalization;

namespace KubeDsl.Rules.Grammars;

/// <summary>A list of the indexes of a Job: ascending numbers and ranges, such as <c>1,3-5,7</c>.</summary>
public static class CompletionIndexes
{
    /// <summary>Counts the indexes listed; false when the text is no list of indexes below <paramref name="completions"/>. The empty text lists none.</summary>
    public static bool TryCount(string text, int completions, out int count)
    {
        count = 0;
        if (text.Length == 0)
            return true;
        var last = -1;
        foreach (var part in text.Split(','))
        {
            var bounds = part.Split('-');
            if (bounds.Length > 2 || !TryRead(bounds[0], completions, out var first) || first <= last)
                return false;
            last = first;
            if (bounds.Length == 2 && (!TryRead(bounds[1], completions, out last) || last <= first))
                return false;
            count += last - first + 1;
        }

        return true;
    }

    private static bool TryRead(string text, int completions, out int index) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out index) && index >= 0 && index < completions;
}
