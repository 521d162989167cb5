namespace KubeDsl.Rules.Grammars;

/// <summary>The id of a user or group.</summary>
public static class UserId
{
    /// <summary>The largest id.</summary>
    public const long Max = int.MaxValue;

    /// <summary>What an id must be.</summary>
    internal const string Wanted = "must lie between 0 and 2147483647";

    /// <summary>True between 0 and 2147483647.</summary>
    public static bool IsValid(long id) => id is >= 0 and <= Max;
}
