using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;
using KubeDsl.Parameters;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Declarations.Objects;

/// <summary>Images with the tags and digests that parameters give them.</summary>
internal static class ImageReference
{
    /// <summary>The image of a container; null when it has none.</summary>
    internal static TextTemplate? Of(Declaration declaration, DeclaredAttribute? container, ReadingContext context)
    {
        if (container?.Text(ArgumentNames.Image) is not { } written)
            return null;
        TextTemplate image = written;
        if (ParameterOf(declaration, AttributeNames.ImageTag, context) is { } tag)
            image = WithoutTag(written) + ":" + context.ValueOf(tag);
        return ParameterOf(declaration, AttributeNames.ImageDigest, context) is { } digest ? image + "@" + context.ValueOf(digest) : image;
    }

    /// <summary>The main container's tag, where it can be a label.</summary>
    internal static TextTemplate? VersionOf(Declaration declaration, ReadingContext context)
    {
        if (!declaration.Kind.IsWorkload() || declaration.Attributes.Find(AttributeNames.Container)?.Text(ArgumentNames.Image) is not { } image)
            return null;
        if (ParameterOf(declaration, AttributeNames.ImageTag, context) is { } parameter)
            return TextTemplate.OfParameterAsLabel(context.NameOf(parameter));
        var name = image.IndexOf('@') is var at and >= 0 ? image.Substring(0, at) : image;
        var bare = WithoutTag(name);
        var tag = bare.Length == name.Length ? "" : name.Substring(bare.Length + 1);
        return tag.Length > 0 && LabelValue.IsValid(tag) ? tag : (TextTemplate?)null;
    }

    /// <summary>A colon after the last slash starts the tag; before it, it is a registry's port.</summary>
    private static string WithoutTag(string image)
    {
        var colon = image.LastIndexOf(':');
        return colon > image.LastIndexOf('/') && image.IndexOf('@') < 0 ? image.Substring(0, colon) : image;
    }

    private static Declaration? ParameterOf(Declaration declaration, string attribute, ReadingContext context) =>
        declaration.Attributes.Find(attribute) is { } pointer ? context.Follow(pointer, "Parameter", k => k == DeclarationKind.Parameter) : null;
}
