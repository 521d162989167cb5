using System.Globalization;

namespace KubeDsl.TestKit;

/// <summary>Cultures that trip careless code: decimal commas (German), the dotless i (Turkish), other minus signs (Finnish), other digits and calendars (Arabic).</summary>
public static class Cultures
{
    /// <summary>The names of the cultures.</summary>
    public static IReadOnlyList<string> Names { get; } = ["de-DE", "tr-TR", "fi-FI", "ar-SA"];

    /// <summary>Runs the body in every culture and demands the invariant culture's answer.</summary>
    /// <exception cref="VerificationException">A culture changes the answer.</exception>
    public static void AllGive<T>(Func<T> body)
    {
        var expected = In(CultureInfo.InvariantCulture, body);
        foreach (var name in Names)
        {
            var actual = In(CultureInfo.GetCultureInfo(name), body);
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
                throw new VerificationException("Under " + name + " the answer differs.\nexpected: " + expected + "\nactual:   " + actual);
        }
    }

    private static T In<T>(CultureInfo culture, Func<T> body)
    {
        var (before, beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            return body();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }
}
