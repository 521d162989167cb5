using System;

namespace KubeDsl;

/// <summary>A directory of an NFS server as volume.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NfsAttribute : Attribute
{
    /// <summary>Writes <see cref="Server"/>, <see cref="Path"/>.</summary>
    /// <param name="server">The field <c>nfs.server</c>.</param>
    /// <param name="path">The field <c>nfs.path</c>.</param>
    public NfsAttribute(string server, string path)
    {
        this.Server = server;
        this.Path = path;
    }

    /// <summary>The field <c>nfs.server</c>.</summary>
    public string Server { get; }

    /// <summary>The field <c>nfs.path</c>.</summary>
    public string Path { get; }

    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>nfs.readOnly</c>; false by default.</summary>
    public bool ReadOnly { get; set; }
}
