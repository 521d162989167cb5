using System.Globalization;
using KubeDsl.Declarations.Origins;

namespace KubeDsl.Declarations.Objects;

/// <summary>Ports of network policies as texts: <c>http</c>, <c>53/UDP</c>, <c>8000-8100</c>.</summary>
internal static class PortText
{
    internal static void Write(string text, Origin origin, Field to)
    {
        if (text.LastIndexOf('/') is var slash and >= 0)
        {
            to["protocol"].Set(text.Substring(slash + 1).Trim(), origin);
            text = text.Substring(0, slash);
        }

        text = text.Trim();
        var dash = text.IndexOf('-');
        if (dash > 0 && Number(text.Substring(0, dash)) is { } first && Number(text.Substring(dash + 1)) is { } last)
        {
            to["port"].Set(first, origin);
            to["endPort"].Set(last, origin);
        }
        else if (Number(text) is { } number)
        {
            to["port"].Set(number, origin);
        }
        else
        {
            to["port"].Set(text, origin);
        }
    }

    private static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
