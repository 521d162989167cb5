using System;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Where a volume comes from: one source, checked in the order in which the API server looks for them.</summary>
internal static class VolumeSourceRules
{
    private static readonly string[] HostPathTypes = ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

    internal static void Check(Volume volume, FieldPath path, PodContext pod)
    {
        var found = false;
        void One<T>(T? source, string name, Action<T, FieldPath> check)
            where T : class
        {
            if (source is null)
                return;
            // Two sources are reported under names that the API does not know.
            if (found)
                pod.Faults.Forbidden(path.Field(name switch { "downwardAPI" => "downwarAPI", "cephfs" => "cephFS", _ => name }), "must not stand beside another source; a volume has one");
            else
                check(source, path.Field(name));
            found = true;
        }

        var faults = pod.Faults;
        One(volume.EmptyDir, "emptyDir", (s, p) => CheckEmptyDir(s, p, faults));
        One(volume.HostPath, "hostPath", (s, p) => CheckHostPath(s, p, faults));
        One(volume.GitRepo, "gitRepo", (s, p) => LegacyVolumeRules.CheckGitRepo(s, p, faults));
        One(volume.GcePersistentDisk, "gcePersistentDisk", (s, _) => LegacyVolumeRules.CheckPersistentDisk(s, path.Field("persistentDisk"), faults));
        One(volume.AwsElasticBlockStore, "awsElasticBlockStore", (s, p) => LegacyVolumeRules.CheckElasticBlockStore(s, p, faults));
        One(volume.Secret, "secret", (s, p) => CheckSecret(s, p, faults));
        One(volume.Nfs, "nfs", (s, p) => CheckNfs(s, p, faults));
        One(volume.Iscsi, "iscsi", (s, p) => IscsiRules.Check(s, volume.Name, path, p, faults));
        One(volume.Glusterfs, "glusterfs", (s, p) => LegacyVolumeRules.CheckGlusterfs(s, p, faults));
        One(volume.Flocker, "flocker", (s, p) => LegacyVolumeRules.CheckFlocker(s, p, faults));
        One(volume.PersistentVolumeClaim, "persistentVolumeClaim", (s, p) => RequireText(s.ClaimName, p.Field("claimName"), faults));
        One(volume.Rbd, "rbd", (s, p) => LegacyVolumeRules.CheckRbd(s, p, faults));
        One(volume.Cinder, "cinder", (s, p) => LegacyVolumeRules.CheckCinder(s, p, faults));
        One(volume.Cephfs, "cephfs", (s, p) => LegacyVolumeRules.RequireList(s.Monitors, p.Field("monitors"), faults));
        One(volume.Quobyte, "quobyte", (s, p) => LegacyVolumeRules.CheckQuobyte(s, p, faults));
        One(volume.DownwardAPI, "downwardAPI", (s, p) => CheckDownward(s, p, faults));
        One(volume.Fc, "fc", (s, p) => LegacyVolumeRules.CheckFibreChannel(s, p, faults));
        One(volume.FlexVolume, "flexVolume", (s, p) => LegacyVolumeRules.CheckFlex(s, p, faults));
        One(volume.ConfigMap, "configMap", (s, p) => CheckConfigMap(s, p, faults));
        One(volume.AzureFile, "azureFile", (s, p) => LegacyVolumeRules.CheckAzureFile(s, p, faults));
        One(volume.VsphereVolume, "vsphereVolume", (s, p) => RequireText(s.VolumePath, p.Field("volumePath"), faults));
        One(volume.PhotonPersistentDisk, "photonPersistentDisk", (s, p) => RequireText(s.PdID, p.Field("pdID"), faults));
        One(volume.PortworxVolume, "portworxVolume", (s, p) => RequireText(s.VolumeID, p.Field("volumeID"), faults));
        One(volume.AzureDisk, "azureDisk", (s, p) => LegacyVolumeRules.CheckAzureDisk(s, p, faults));
        One(volume.Storageos, "storageos", (s, p) => LegacyVolumeRules.CheckStorageOs(s, p, faults));
        One(volume.Projected, "projected", (s, p) => ProjectedVolumeRules.Check(s, p, faults));
        One(volume.ScaleIO, "scaleIO", (s, p) => LegacyVolumeRules.CheckScaleIo(s, p, faults));
        One(volume.Csi, "csi", (s, p) => CheckCsi(s, p, faults));
        One(volume.Ephemeral, "ephemeral", (s, p) => EphemeralVolumeRules.Check(s, volume, path, p, pod));
        One(volume.Image, "image", (s, p) => CheckImage(s, p, pod));
        if (!found)
            faults.Required(path, "must have a source");
    }

    internal static void RequireText(string? text, FieldPath path, ApiFaults faults)
    {
        if (string.IsNullOrEmpty(text))
            faults.Required(path);
    }

    private static void CheckEmptyDir(EmptyDirVolumeSource source, FieldPath path, ApiFaults faults)
    {
        if (source.SizeLimit is { Sign: < 0 })
            faults.Forbidden(path.Field("sizeLimit"), "must not be negative");
    }

    private static void CheckHostPath(HostPathVolumeSource source, FieldPath path, ApiFaults faults)
    {
        if (source.Path.Length == 0)
        {
            faults.Required(path.Field("path"));
            return;
        }

        if (RelativePath.HasParentElement(source.Path))
            faults.Invalid(path.Field("path"), source.Path, "must not have the element '..'");
        if (source.Type is { } type && Array.IndexOf(HostPathTypes, type) < 0)
            faults.NotSupported(path.Field("type"), type, HostPathTypes.AsSpan(1).ToArray());
    }

    private static void CheckSecret(SecretVolumeSource source, FieldPath path, ApiFaults faults)
    {
        RequireText(source.SecretName, path.Field("secretName"), faults);
        KeyToPathRules.CheckMode(source.DefaultMode, path.Field("defaultMode"), faults);
        KeyToPathRules.Check(source.Items, path.Field("items"), faults);
    }

    private static void CheckConfigMap(ConfigMapVolumeSource source, FieldPath path, ApiFaults faults)
    {
        RequireText(source.Name, path.Field("name"), faults);
        KeyToPathRules.CheckMode(source.DefaultMode, path.Field("defaultMode"), faults);
        KeyToPathRules.Check(source.Items, path.Field("items"), faults);
    }

    private static void CheckDownward(DownwardAPIVolumeSource source, FieldPath path, ApiFaults faults)
    {
        KeyToPathRules.CheckMode(source.DefaultMode, path.Field("defaultMode"), faults);
        foreach (var file in source.Items)
            KeyToPathRules.CheckDownward(file, path, faults);
    }

    private static void CheckNfs(NFSVolumeSource source, FieldPath path, ApiFaults faults)
    {
        RequireText(source.Server, path.Field("server"), faults);
        RequireText(source.Path, path.Field("path"), faults);
        if (!source.Path.StartsWith('/'))
            faults.Invalid(path.Field("path"), source.Path, "must be absolute");
    }

    private static void CheckCsi(CSIVolumeSource source, FieldPath path, ApiFaults faults)
    {
        const int MaxDriver = 63;
        var driver = path.Field("driver");
        RequireText(source.Driver, driver, faults);
        if (TextSize.Of(source.Driver) > MaxDriver)
            faults.TooLong(driver, TextSize.Of(source.Driver), MaxDriver);
        if (source.Driver.Length > 0)
            faults.Invalid(driver, source.Driver, DnsSubdomain.Complaints(source.Driver.ToLowerInvariant()));
        if (source.NodePublishSecretRef is not { } secret)
            return;
        if (secret.Name.Length == 0)
            faults.Required(path.Field("nodePublishSecretRef.name"));
        else
            faults.Invalid(path.Field("name"), secret.Name, DnsSubdomain.Complaints(secret.Name));
    }

    private static void CheckImage(ImageVolumeSource source, FieldPath path, PodContext pod)
    {
        if (!pod.IsTemplate)
            RequireText(source.Reference, path.Field("reference"), pod.Faults);
        if (source.PullPolicy is { } policy and not ("Always" or "IfNotPresent" or "Never"))
            pod.Faults.NotSupported(path.Field("pullPolicy"), policy, "Always", "IfNotPresent", "Never");
    }
}
