using System.Linq;
using KubeDsl.Quantities;

namespace KubeDsl.Rules.Resources;

/// <summary>What quantity somebody meant who wrote none: <c>512MB</c>, <c>1gi</c>, <c>0,5</c>, <c>1 Gi</c>, <c>64K</c>.</summary>
public static class QuantityCorrection
{
    /// <summary>The quantity that was most likely meant; null when the text gives no clue.</summary>
    public static string? Of(string text)
    {
        var compact = new string([.. text.Where(c => !char.IsWhiteSpace(c) && c != '_')]);
        var end = 0;
        while (end < compact.Length && (compact[end] is (>= '0' and <= '9') or '.' or ',' || (end == 0 && compact[end] is '+' or '-')))
            end++;
        var number = DecimalPoint(compact.Substring(0, end));
        if (number is null || Suffix(compact.Substring(end)) is not { } suffix)
            return null;
        var candidate = number + suffix;
        return Quantity.TryParse(candidate, out _) ? candidate : null;
    }

    /// <summary>One comma is a decimal comma; commas that group thousands go; anything else is no number.</summary>
    private static string? DecimalPoint(string number)
    {
        var commas = number.Count(c => c == ',');
        if (commas == 0)
            return number.Any(c => c is >= '0' and <= '9') ? number : null;
        var comma = number.IndexOf(',');
        if (commas == 1 && number.IndexOf('.') < 0)
            return comma > 0 ? number.Replace(',', '.') : null;
        return number.IndexOf('.') > number.LastIndexOf(',') ? number.Replace(",", "") : null;
    }

    private static string? Suffix(string text)
    {
        if (text is "m" or "M")
            return text;
        return text.ToUpperInvariant() switch
        {
            "" or "B" or "BYTE" or "BYTES" or "CORE" or "CORES" or "CPU" or "CPUS" or "VCPU" or "VCPUS" => "",
            "MCPU" or "MCORE" or "MCORES" or "MILLI" or "MILLICPU" or "MILLICORE" or "MILLICORES" => "m",
            "K" or "KB" => "k",
            "MB" => "M",
            "G" or "GB" => "G",
            "T" or "TB" => "T",
            "P" or "PB" => "P",
            "KI" or "KIB" => "Ki",
            "MI" or "MIB" => "Mi",
            "GI" or "GIB" => "Gi",
            "TI" or "TIB" => "Ti",
            "PI" or "PIB" => "Pi",
            "EI" or "EIB" => "Ei",
            _ => null,
        };
    }
}
