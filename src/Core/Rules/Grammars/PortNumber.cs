namespace KubeDsl.Rules.Grammars;

/// <summary>The number of a port.</summary>
public static class PortNumber
{
    /// <summary>The smallest number.</summary>
    public const int Min = 1;

    /// <summary>The largest number.</summary>
    public const int Max = 65535;

    /// <summary>What a number must be.</summary>
    internal const string Wanted = "must lie between 1 and 65535";

    /// <summary>True between 1 and 65535.</summary>
    public static bool IsValid(int number) => number is >= Min and <= Max;
}
