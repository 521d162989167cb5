using System;
using KubeDsl.Randomness;

namespace KubeDsl.Workloads;

/// <summary>The names that the API server makes of <c>metadata.generateName</c>.</summary>
public static class GeneratedNames
{
    /// <summary>The symbols of random suffixes: no vowels, and nothing that looks like another symbol.</summary>
    public const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";

    private const int MaxPrefixLength = 58;
    private const int SuffixLength = 5;

    /// <summary>The prefix, cut to 58 characters, and five random symbols.</summary>
    public static string Create(string prefix, RandomStream random)
    {
        if (prefix is null)
            throw new ArgumentNullException(nameof(prefix));
        if (random is null)
            throw new ArgumentNullException(nameof(random));
        var length = Math.Min(prefix.Length, MaxPrefixLength);
        var name = new char[length + SuffixLength];
        prefix.CopyTo(0, name, 0, length);
        for (var i = 0; i < SuffixLength; i++)
            name[length + i] = Alphabet[random.Next(Alphabet.Length)];
        return new string(name);
    }

    /// <summary>A text without vowels that stands for a number: each of its decimal digits becomes one symbol of the alphabet.</summary>
    public static string Encode(uint number)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i < digits.Length; i++)
            digits[i] = Alphabet[digits[i] % Alphabet.Length];
        return new string(digits);
    }
}
