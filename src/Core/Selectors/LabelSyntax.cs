namespace KubeDsl.Selectors;

/// <summary>What label keys and values may look like.</summary>
public static class LabelSyntax
{
    /// <summary>The longest value, and the longest name part of a key, in characters.</summary>
    public const int MaxLength = 63;

    /// <summary>The longest prefix of a key, a DNS subdomain, in characters.</summary>
    public const int MaxPrefixLength = 253;

    /// <summary>True when a label may have that value: empty, or letters, digits, <c>-</c>, <c>_</c> and <c>.</c> between two letters or digits.</summary>
    public static bool IsValue(string value) => value.Length == 0 || IsName(value);

    /// <summary>True when the text is a qualified name, as label keys are: a name, after an optional DNS subdomain and a slash.</summary>
    public static bool IsQualifiedName(string key)
    {
        var slash = key.IndexOf('/');
        return slash < 0 ? IsName(key) : IsSubdomain(key, slash) && IsName(key.Substring(slash + 1));
    }

    private static bool IsName(string text)
    {
        if (text.Length is 0 or > MaxLength || !IsAlphanumeric(text[0]) || !IsAlphanumeric(text[text.Length - 1]))
            return false;
        foreach (var c in text)
        {
            if (!IsAlphanumeric(c) && c is not ('-' or '_' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsSubdomain(string text, int length)
    {
        if (length is 0 or > MaxPrefixLength)
            return false;
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            var isEdge = i == 0 || i == length - 1 || text[i - 1] == '.' || text[i + 1] == '.';
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')) && (isEdge || c is not ('-' or '.')))
                return false;
        }

        return true;
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
