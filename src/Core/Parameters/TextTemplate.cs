using System;
using System.Text;

namespace KubeDsl.Parameters;

/// <summary>
/// A text with holes that are filled when parameters have their values: <c>{Tag}</c> is a parameter, <c>{Tag?}</c> a parameter without which the whole text is left out when
/// its value cannot be a label, <c>{ConfigMap/settings-}</c> the name of another object, <c>{#}</c> the hash of the object's own content. Braces that are meant are doubled.
/// </summary>
public readonly record struct TextTemplate
{
    private readonly string? format;

    private TextTemplate(string format) => this.format = format;

    /// <summary>The hash of the content of the object that the text is part of.</summary>
    public static TextTemplate OwnHash { get; } = new("{#}");

    /// <summary>The template as it is written.</summary>
    public string Format => this.format ?? "";

    /// <summary>True when there is no hole in it.</summary>
    public bool IsConstant => this.Fill(_ => null) is not null;

    /// <summary>The text without what fills the holes.</summary>
    public string Constant => this.Fill(_ => "")!;

    /// <summary>A text without holes.</summary>
    public static implicit operator TextTemplate(string text) => Of(text);

    /// <summary>Two templates one after the other.</summary>
    public static TextTemplate operator +(TextTemplate left, TextTemplate right) => new(left.Format + right.Format);

    /// <summary>A text without holes.</summary>
    public static TextTemplate Of(string text) => new(text.Replace("{", "{{").Replace("}", "}}"));

    /// <summary>A template as it is written.</summary>
    public static TextTemplate Parse(string format) => new(format);

    /// <summary>The value of a parameter.</summary>
    public static TextTemplate OfParameter(string name) => Hole(name);

    /// <summary>The value of a parameter where it can be a label's value; otherwise the text is left out.</summary>
    public static TextTemplate OfParameterAsLabel(string name) => Hole(name + "?");

    /// <summary>The name of another object, which may end with a hash.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    public static TextTemplate NameOf(string kind, TextTemplate name) => name.IsConstant ? name : Hole(kind + "/" + name.Constant);

    /// <summary>The text with its holes filled; null when one of them cannot be.</summary>
    /// <param name="value">What stands between the braces, and what it is filled with.</param>
    public string? Fill(Func<string, string?> value)
    {
        var template = this.Format;
        var text = new StringBuilder(template.Length);
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            var isDoubled = c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c;
            var end = c == '{' && !isDoubled ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(c);
                i += isDoubled ? 1 : 0;
                continue;
            }

            if (value(template.Substring(i + 1, end - i - 1)) is not { } filled)
                return null;
            text.Append(filled);
            i = end;
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => this.Format;

    private static TextTemplate Hole(string content) => new("{" + content.Replace("{", "").Replace("}", "") + "}");
}
