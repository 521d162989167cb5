using System;

namespace KubeDsl;

/// <summary>Takes the image's tag from a parameter.</summary>
/// <typeparam name="TParameter">A class with <c>[Parameter]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ImageTagAttribute<TParameter> : Attribute;
