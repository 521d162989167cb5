using System.Globalization;

namespace KubeDsl.Quantities;

/// <summary>A number or a text, such as a port by number or by name, or a count or a percentage. The default value is the number 0.</summary>
public readonly record struct IntOrString
{
    /// <summary>A number.</summary>
    public IntOrString(int number) => this.Number = number;

    /// <summary>A text.</summary>
    public IntOrString(string text) => this.Text = text;

    /// <summary>The text, or null when this is a number.</summary>
    public string? Text { get; }

    /// <summary>The number; 0 when this is a text.</summary>
    public int Number { get; }

    /// <summary>True when this is a text.</summary>
    public bool IsText => this.Text is not null;

    /// <summary>A number.</summary>
    public static implicit operator IntOrString(int number) => new(number);

    /// <summary>A text.</summary>
    public static implicit operator IntOrString(string text) => new(text);

    /// <summary>A number when the text is one, else the text: how a manifest's author would have written it.</summary>
    public static IntOrString Parse(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new(number) : new(text);

    /// <summary>The percentage that the text states, such as 25 for <c>25%</c>; null when it is no percentage.</summary>
    public int? Percent =>
        this.Text is { Length: > 1 } text && text[text.Length - 1] == '%'
        && int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : null;

    /// <inheritdoc/>
    public override string ToString() => this.Text ?? this.Number.ToString(CultureInfo.InvariantCulture);
}
