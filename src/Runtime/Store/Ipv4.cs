using System.Globalization;

namespace KubeDsl.Runtime.Store;

/// <summary>IPv4 addresses as numbers.</summary>
internal static class Ipv4
{
    /// <summary>The number of a well-formed address.</summary>
    internal static uint ToNumber(string address)
    {
        var number = 0U;
        foreach (var part in address.Split('.'))
            number = (number << 8) | byte.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture);
        return number;
    }

    internal static string ToText(uint number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");
}
