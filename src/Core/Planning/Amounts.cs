using System;
using System.Globalization;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Planning;

/// <summary>Amounts of resources as people read them: cores with a point, memory in Ki, Mi or Gi with at most two decimals.</summary>
internal static class Amounts
{
    private static readonly string[] Units = ["", "Ki", "Mi", "Gi", "Ti", "Pi"];

    internal static string Format(string resource, Quantity amount) => resource switch
    {
        ResourceNames.Cpu => (amount.MilliValue / 1000m).ToString("0.###", CultureInfo.InvariantCulture),
        ResourceNames.Memory or ResourceNames.EphemeralStorage => FormatBytes(amount.Value),
        _ => amount.ToString(),
    };

    private static string FormatBytes(long bytes)
    {
        decimal number = bytes;
        var unit = 0;
        while (Math.Abs(number) >= 1024 && unit < Units.Length - 1)
        {
            number /= 1024;
            unit++;
        }

        return number.ToString("0.##", CultureInfo.InvariantCulture) + Units[unit];
    }
}
