using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Images with the tags and digests that parameters give them.</summary>
internal static class ImageReference
{
    private const int LongestLabelValue = 63;

    /// <summary>The image of a container; null when it has none.</summary>
    internal static string? Of(Declaration declaration, DeclaredAttribute? container, ReadingContext context)
    {
        if (container?.Text(ArgumentNames.Image) is not { } image)
            return null;
        if (ParameterOf(declaration, AttributeNames.ImageTag, context) is { } tag)
            image = WithoutTag(image) + ":" + tag;
        return ParameterOf(declaration, AttributeNames.ImageDigest, context) is { } digest ? image + "@" + digest : image;
    }

    /// <summary>The main container's tag, where it can be a label.</summary>
    internal static string? VersionOf(Declaration declaration, ReadingContext context)
    {
        if (!declaration.Kind.IsWorkload() || Of(declaration, declaration.Attributes.Find(AttributeNames.Container), context) is not { } image)
            return null;
        var name = image.IndexOf('@') is var at and >= 0 ? image.Substring(0, at) : image;
        var bare = WithoutTag(name);
        var tag = bare.Length == name.Length ? "" : name.Substring(bare.Length + 1);
        return tag.Length is > 0 and <= LongestLabelValue && tag.All(IsLabelCharacter) && IsLetterOrDigit(tag[0]) && IsLetterOrDigit(tag[tag.Length - 1]) ? tag : null;
    }

    /// <summary>A colon after the last slash starts the tag; before it, it is a registry's port.</summary>
    private static string WithoutTag(string image)
    {
        var colon = image.LastIndexOf(':');
        return colon > image.LastIndexOf('/') && image.IndexOf('@') < 0 ? image.Substring(0, colon) : image;
    }

    private static string? ParameterOf(Declaration declaration, string attribute, ReadingContext context) =>
        declaration.Attributes.Find(attribute) is { } pointer && context.Follow(pointer, "Parameter", k => k == DeclarationKind.Parameter) is { } parameter
            ? parameter.Attribute.Text(ArgumentNames.Default)
            : null;

    private static bool IsLabelCharacter(char c) => IsLetterOrDigit(c) || c is '-' or '_' or '.';

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
