using System;

namespace KubeDsl;

/// <summary>Pulls images with the credentials of a Secret: an entry of <c>imagePullSecrets</c>, of the Pods or of a service account.</summary>
/// <typeparam name="TSecret">A class with <c>[Secret]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ImagePullSecretAttribute<TSecret> : Attribute;
