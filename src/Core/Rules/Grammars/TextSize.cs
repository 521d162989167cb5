using System.Text;

namespace KubeDsl.Rules.Grammars;

/// <summary>Lengths as Kubernetes measures them.</summary>
internal static class TextSize
{
    /// <summary>The length in bytes of UTF-8.</summary>
    internal static int Of(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The complaint about a text that is too long.</summary>
    internal static string AtMost(int limit, string text) => FormattableText.Of("has {0} characters, at most {1} are allowed", Of(text), limit);
}
