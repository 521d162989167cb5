using System;

namespace KubeDsl;

/// <summary>Gives the container a raw device: an entry of <c>volumeDevices</c>.</summary>
/// <typeparam name="TVolume">A claim with <c>VolumeMode.Block</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class VolumeDeviceAttribute<TVolume> : Attribute
{
    /// <summary>Writes <see cref="DevicePath"/>.</summary>
    /// <param name="devicePath">The field <c>devicePath</c>.</param>
    public VolumeDeviceAttribute(string devicePath) => this.DevicePath = devicePath;

    /// <summary>The field <c>devicePath</c>.</summary>
    public string DevicePath { get; }
}
