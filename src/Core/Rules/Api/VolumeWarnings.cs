using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>What volumes get warnings for: dead types, parts of bytes, files that write over one another.</summary>
internal static class VolumeWarnings
{
    internal static void Check(PodContext pod, ApiFaults faults)
    {
        for (var i = 0; i < pod.Spec.Volumes.Count; i++)
        {
            var volume = pod.Spec.Volumes[i];
            var path = pod.Path.Field("volumes")[i];
            CheckType(volume, path, faults);
            if (volume.Ephemeral?.VolumeClaimTemplate is { } template)
                Warnings.CheckStorage(template.Spec, path.Field("ephemeral.volumeClaimTemplate.spec"), faults);
            CheckFiles(volume, path, faults);
        }
    }

    private static void CheckType(Volume volume, FieldPath path, ApiFaults faults)
    {
        var name = volume switch
        {
            { PhotonPersistentDisk: not null } => "photonPersistentDisk",
            { GitRepo: not null } => "gitRepo",
            { ScaleIO: not null } => "scaleIO",
            { Flocker: not null } => "flocker",
            { Storageos: not null } => "storageOS",
            { Quobyte: not null } => "quobyte",
            { Glusterfs: not null } => "glusterfs",
            { Cephfs: not null } => "cephfs",
            { Rbd: not null } => "rbd",
            _ => null,
        };
        if (name is not null)
            faults.Warn(path.Field(name), "is a kind of volume that Kubernetes no longer has");
    }

    private static void CheckFiles(Volume volume, FieldPath path, ApiFaults faults)
    {
        void CheckAll(string source, IEnumerable<string> files) => CheckOverlaps("volume \"" + volume.Name + "\" (" + source + ")", files.ToList(), path, faults);

        if (volume.ConfigMap is { } configMap)
            CheckAll("ConfigMap \"" + configMap.Name + "\"", PathsOf(configMap.Items));
        if (volume.Secret is { } secret)
            CheckAll("Secret \"" + secret.SecretName + "\"", PathsOf(secret.Items));
        if (volume.DownwardAPI is { } downward)
            CheckAll("DownwardAPI", downward.Items.Select(f => f.Path));
        if (volume.Projected is not { } projected)
            return;
        if (projected.Sources.Any(s => s == VolumeProjection.Empty))
            faults.WarnAs("volume \"" + volume.Name + "\" (Projected)", path, "has a source without content");
        CheckAll("Projected", projected.Sources.SelectMany(s => PathsOf(s.ConfigMap?.Items ?? default)
            .Concat(PathsOf(s.Secret?.Items ?? default))
            .Concat((s.DownwardAPI?.Items ?? default).Select(f => f.Path))
            .Concat(s.ServiceAccountToken is { } token ? [token.Path] : [])));
    }

    private static IEnumerable<string> PathsOf(EquatableArray<KeyToPath> items) => items.Select(i => i.Path);

    /// <summary>Equal paths, or one that is a directory to the other.</summary>
    private static void CheckOverlaps(string head, List<string> files, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < files.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (files[i] == files[j] || Contains(files[i], files[j]) || Contains(files[j], files[i]))
                    faults.WarnAs(head, path, "writes '" + files[j] + "' and '" + files[i] + "', which are in each other's way");
            }
        }
    }

    private static bool Contains(string directory, string file) => file.StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal);
}
