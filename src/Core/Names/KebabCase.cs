using System.Text;

namespace KubeDsl.Names;

/// <summary>Names of classes as Kubernetes writes names: <c>CheckoutApi</c> becomes <c>checkout-api</c>, <c>HTTP2Proxy</c> <c>http2-proxy</c>.</summary>
public static class KebabCase
{
    /// <summary>The name in small letters, with a dash before each word but the first.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '_')
            {
                if (text.Length > 0 && text[text.Length - 1] != '-')
                    text.Append('-');
                continue;
            }

            if (char.IsUpper(c) && i > 0 && text.Length > 0 && text[text.Length - 1] != '-' && StartsWord(name, i))
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>A capital starts a word after a small letter or digit, and before a small letter (the last capital of <c>APIGateway</c>'s first four).</summary>
    private static bool StartsWord(string name, int index) =>
        !char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]));
}
