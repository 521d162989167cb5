using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>The user that a Windows container runs as: <c>user</c> or <c>DOMAIN\user</c>.</summary>
public static class WindowsUserName
{
    private const int MaxDomainLength = 256;
    private const int MaxUserLength = 104;

    private const string NotInUser = "\"/\\:;|=,+*?<>@[]";
    private const string NotInNetBios = "\\/:*?\"<>|";

    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var parts = text.Split('\\');
        if (text.Length == 0)
            return ["must not be empty"];
        if (HasControl(text))
            return ["must not have control characters"];
        if (parts.Length > 2)
            return ["may have one '\\' at most, between a domain and a user"];

        var complaints = default(Complaints);
        if (parts.Length == 2)
        {
            complaints.AddIf(TextSize.Of(parts[0]) >= MaxDomainLength, "must have a domain of less than 256 characters");
            complaints.AddIf(!IsNetBios(parts[0]) && !DnsSubdomain.Matches(parts[0].ToLowerInvariant(), 0), "must have a domain that is a NetBIOS or DNS name");
        }

        var user = parts[parts.Length - 1];
        complaints.AddIf(user.Length == 0, "must have a user");
        complaints.AddIf(TextSize.Of(user) > MaxUserLength, "must have a user of at most 104 characters");
        if (user.Length > 0)
        {
            complaints.AddIf(user.Trim('.', ' ').Length == 0, "must have a user of more than dots and blanks");
            complaints.AddIf(HasAny(user, NotInUser), "must not have any of \" / \\ : ; | = , + * ? < > @ [ ] in its user");
        }

        return complaints.ToArray();
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or '\u007f')
                return true;
        }

        return false;
    }

    private static bool IsNetBios(string text) => text.Length is > 0 and <= 15 && text[0] != '.' && !HasAny(text, NotInNetBios);

    private static bool HasAny(string text, string characters)
    {
        foreach (var c in text)
        {
            if (characters.Contains(c))
                return true;
        }

        return false;
    }
}
