using System;

namespace KubeDsl;

/// <summary>Takes the image's digest, such as <c>sha256:…</c>, from a parameter.</summary>
/// <typeparam name="TParameter">A class with <c>[Parameter]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ImageDigestAttribute<TParameter> : Attribute;
