namespace KubeDsl.Rules.Grammars;

/// <summary>The name of a kernel parameter, such as <c>net.ipv4.tcp_syncookies</c> or <c>net/ipv4/tcp_syncookies</c>.</summary>
public static class SysctlName
{
    /// <summary>The largest length.</summary>
    public const int MaxLength = 253;

    /// <summary>True for a name that the API server accepts.</summary>
    public static bool IsValid(string text)
    {
        if (TextSize.Of(text) > MaxLength || text.Length == 0)
            return false;
        foreach (var segment in text.Split('.', '/'))
        {
            if (!IsSegment(segment))
                return false;
        }

        return true;
    }

    /// <summary>The name with dots between its segments, however it is written.</summary>
    internal static string WithDots(string text)
    {
        var first = text.IndexOfAny(['.', '/']);
        if (first < 0 || text[first] == '.')
            return text;
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
            characters[i] = characters[i] switch { '.' => '/', '/' => '.', var c => c };
        return new string(characters);
    }

    private static bool IsSegment(string segment)
    {
        if (segment.Length == 0 || !IsLetterOrDigit(segment[0]) || !IsLetterOrDigit(segment[segment.Length - 1]))
            return false;
        foreach (var c in segment)
        {
            if (!IsLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
