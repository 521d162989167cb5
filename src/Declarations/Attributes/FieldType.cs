namespace KubeDsl.Declarations.Attributes;

/// <summary>How an argument becomes a field.</summary>
internal enum FieldType
{
    /// <summary>As it is written.</summary>
    Plain,

    /// <summary>A text that is a number becomes one, so that <c>"2"</c> and <c>"25%"</c> are both right.</summary>
    IntOrString,

    /// <summary>The permissions of a file in octal digits, such as <c>0440</c>.</summary>
    Mode,
}
