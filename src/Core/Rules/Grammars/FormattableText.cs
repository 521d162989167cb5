using System.Globalization;

namespace KubeDsl.Rules.Grammars;

/// <summary>Texts with numbers in them, written without a culture.</summary>
internal static class FormattableText
{
    internal static string Of(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
