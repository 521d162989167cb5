namespace KubeDsl.Rules.Grammars;

/// <summary>
/// The tag and the digest in an image's name, as registries define them: a tag is up to 128 letters, digits, <c>_</c>, <c>.</c> and <c>-</c> that begin with none of the last two;
/// a digest is an algorithm, a colon and hexadecimal digits. The API server accepts others, and then no node can pull the image.
/// </summary>
public static class ImageName
{
    /// <summary>The largest length of a tag.</summary>
    public const int MaxTagLength = 128;

    private const int Sha256Length = 64;

    /// <summary>What is wrong with the tag or the digest, and what would be right; null when nothing is.</summary>
    public static string? Complaint(string image)
    {
        var at = image.IndexOf('@');
        var digest = at < 0 ? null : image.Substring(at + 1);
        var name = at < 0 ? image : image.Substring(0, at);
        var colon = name.IndexOf(':', name.LastIndexOf('/') + 1);
        if (colon >= 0 && !IsTag(name.Substring(colon + 1)))
            return "'" + name.Substring(colon + 1) + "' is no image tag; a tag has up to 128 letters, digits, '_', '.' and '-' and begins with a letter, digit or '_', such as 1.4.2";
        return digest is null || IsDigest(digest) ? null : "'" + digest + "' is no image digest; a digest is sha256: and 64 hexadecimal digits";
    }

    private static bool IsTag(string text)
    {
        if (text.Length is 0 or > MaxTagLength || text[0] is '.' or '-')
            return false;
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '-'))
                return false;
        }

        return true;
    }

    private static bool IsDigest(string text)
    {
        const string algorithm = "sha256:";
        if (!text.StartsWith(algorithm, System.StringComparison.Ordinal) || text.Length != algorithm.Length + Sha256Length)
            return false;
        for (var i = algorithm.Length; i < text.Length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'f') or (>= '0' and <= '9')))
                return false;
        }

        return true;
    }
}
