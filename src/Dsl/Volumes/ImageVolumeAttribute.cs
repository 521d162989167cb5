using System;

namespace KubeDsl;

/// <summary>The files of an image as a volume.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ImageVolumeAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public ImageVolumeAttribute()
    {
    }

    /// <summary>Writes <see cref="Reference"/>.</summary>
    /// <param name="reference">The field <c>image.reference</c>.</param>
    public ImageVolumeAttribute(string reference) => this.Reference = reference;

    /// <summary>The field <c>image.reference</c>.</summary>
    public string? Reference { get; }

    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>image.pullPolicy</c>; IfNotPresent by default, Always for the tag latest.</summary>
    public ImagePullPolicy PullPolicy { get; set; }
}
