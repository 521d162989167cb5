using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling;

/// <summary>Volumes, claims, storage classes and what storage drivers can do, with what placed Pods have reserved.</summary>
public sealed class StorageState
{
    private const string ClassAnnotation = "volume.beta.kubernetes.io/storage-class";

    private readonly SortedDictionary<string, PersistentVolume> volumes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersistentVolumeClaim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StorageClass> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CSINode> csiNodes = new(StringComparer.Ordinal);

    /// <summary>All volumes, in ordinal order of their names.</summary>
    public IReadOnlyCollection<PersistentVolume> Volumes => this.volumes.Values;

    /// <summary>The class of a volume: the annotation of old, else the field.</summary>
    public static string ClassOf(PersistentVolume volume) => ClassOf(volume.Metadata, volume.Spec.StorageClassName);

    /// <summary>The class of a claim: the annotation of old, else the field.</summary>
    public static string ClassOf(PersistentVolumeClaim claim) => ClassOf(claim.Metadata, claim.Spec.StorageClassName);

    /// <summary>The volume of that name; null when there is none.</summary>
    public PersistentVolume? FindVolume(string name) => this.volumes.TryGetValue(name, out var volume) ? volume : null;

    /// <summary>The claim of that name; null when there is none.</summary>
    public PersistentVolumeClaim? FindClaim(string @namespace, string name) => this.claims.TryGetValue(PodInfo.KeyOf(@namespace, name), out var claim) ? claim : null;

    /// <summary>The storage class of that name; null when there is none.</summary>
    public StorageClass? FindClass(string name) => this.classes.TryGetValue(name, out var value) ? value : null;

    /// <summary>What the storage drivers on a node can do; null when nobody said.</summary>
    public CSINode? FindCSINode(string nodeName) => this.csiNodes.TryGetValue(nodeName, out var value) ? value : null;

    internal void Set(PersistentVolume value) => this.volumes[value.Metadata.Name ?? ""] = value;

    internal void Set(PersistentVolumeClaim value) => this.claims[PodInfo.KeyOf(value.Metadata.Namespace ?? "", value.Metadata.Name ?? "")] = value;

    internal void Set(StorageClass value) => this.classes[value.Metadata.Name ?? ""] = value;

    internal void Set(CSINode value) => this.csiNodes[value.Metadata.Name ?? ""] = value;

    internal bool RemoveVolume(string name) => this.volumes.Remove(name);

    internal bool RemoveClaim(string @namespace, string name) => this.claims.Remove(PodInfo.KeyOf(@namespace, name));

    internal bool RemoveClass(string name) => this.classes.Remove(name);

    internal bool RemoveCSINode(string name) => this.csiNodes.Remove(name);

    private static string ClassOf(ObjectMeta metadata, string? field) => metadata.Annotations.GetValueOrDefault(ClassAnnotation) ?? field ?? "";
}
