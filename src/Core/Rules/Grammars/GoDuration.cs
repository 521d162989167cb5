namespace KubeDsl.Rules.Grammars;

/// <summary>Spans of time as Go writes them: <c>1h30m</c>, <c>1.5s</c>, <c>-2m</c>, <c>0</c>.</summary>
public static class GoDuration
{
    private static readonly (string Unit, double Seconds)[] Units =
        [("ns", 1e-9), ("us", 1e-6), ("µs", 1e-6), ("μs", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3600)];

    /// <summary>Reads a span in seconds.</summary>
    public static bool TryParse(string text, out double seconds)
    {
        seconds = 0;
        var position = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (text.Substring(position) is "0")
            return true;
        if (position == text.Length)
            return false;
        while (position < text.Length)
        {
            if (!TryReadPart(text, ref position, out var part))
                return false;
            seconds += part;
        }

        if (text[0] == '-')
            seconds = -seconds;
        // Go counts nanoseconds in 64 bits.
        return seconds is < 9223372036.9 and > -9223372036.9;
    }

    private static bool TryReadPart(string text, ref int position, out double seconds)
    {
        seconds = 0;
        var digits = 0;
        var scale = 1.0;
        var fraction = false;
        for (; position < text.Length && (text[position] is >= '0' and <= '9' || (text[position] == '.' && !fraction)); position++)
        {
            if (text[position] == '.')
            {
                fraction = true;
                continue;
            }

            digits++;
            seconds = (seconds * 10) + (text[position] - '0');
            scale *= fraction ? 10 : 1;
        }

        var start = position;
        while (position < text.Length && text[position] is not ((>= '0' and <= '9') or '.'))
            position++;
        var unit = text.Substring(start, position - start);
        foreach (var (name, size) in Units)
        {
            if (name == unit)
            {
                seconds = seconds / scale * size;
                return digits > 0;
            }
        }

        return false;
    }
}
