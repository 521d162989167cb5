using System;
using System.Collections.Generic;

namespace KubeDsl.Rules.Grammars;

/// <summary>The name of an IANA time zone, such as <c>Europe/Berlin</c>; case counts.</summary>
public static class TimeZoneName
{
    private const int MaxPartLength = 14;

    private static readonly HashSet<string> Names = Load();

    /// <summary>True for a zone that the database knows.</summary>
    public static bool Exists(string name) => Names.Contains(name);

    /// <summary>The zone of that name in other case; null when there is none.</summary>
    public static string? FindIgnoringCase(string name)
    {
        foreach (var candidate in Names)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
                return candidate;
        }

        return null;
    }

    /// <summary>True when the text looks like a zone's name: parts of letters, digits and <c>~ _ + - .</c>, up to 14 characters each.</summary>
    internal static bool IsWellFormed(string name)
    {
        foreach (var part in name.Split('/'))
        {
            if (part.Length is 0 or > MaxPartLength || part is "." or ".." || part[0] == '-')
                return false;
            foreach (var c in part)
            {
                if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '~' or '_' or '+' or '-' or '.'))
                    return false;
            }
        }

        return true;
    }

    private static HashSet<string> Load()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (area, zones) in TimeZoneDatabase.Areas)
        {
            foreach (var zone in zones.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                names.Add(area.Length == 0 ? zone : area + "/" + zone);
        }

        return names;
    }
}
