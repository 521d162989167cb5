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
        var sources = new VolumeSources(path, pod.Faults);
        var faults = pod.Faults;
        sources.One(volume.EmptyDir, "emptyDir", (s, p) => CheckEmptyDir(s, p, faults));
        sources.One(volume.HostPath, "hostPath", (s, p) => CheckHostPath(s, p, faults));
        sources.One(volume.GitRepo, "gitRepo", (s, p) => LegacyVolumeRules.CheckGitRepo(s, p, faults));
        sources.One(volume.GcePersistentDisk, "gcePersistentDisk", (s, _) => LegacyVolumeRules.CheckPersistentDisk(s, path.Field("persistentDisk"), faults));
        sources.One(volume.AwsElasticBlockStore, "awsElasticBlockStore", (s, p) => LegacyVolumeRules.CheckElasticBlockStore(s, p, faults));
        sources.One(volume.Secret, "secret", (s, p) => CheckSecret(s, p, faults));
        sources.One(volume.Nfs, "nfs", (s, p) => CheckNfs(s, p, faults));
        sources.One(volume.Iscsi, "iscsi", (s, p) => IscsiRules.Check(s, p, faults));
        sources.One(volume.Glusterfs, "glusterfs", (s, p) => LegacyVolumeRules.CheckGlusterfs(s, p, faults));
        sources.One(volume.Flocker, "flocker", (s, p) => LegacyVolumeRules.CheckFlocker(s, p, faults));
        sources.One(volume.PersistentVolumeClaim, "persistentVolumeClaim", (s, p) => RequireText(s.ClaimName, p.Field("claimName"), faults));
        sources.One(volume.Rbd, "rbd", (s, p) => LegacyVolumeRules.CheckRbd(s, p, faults));
        sources.One(volume.Cinder, "cinder", (s, p) => LegacyVolumeRules.CheckCinder(s, p, faults));
        sources.One(volume.Cephfs, "cephfs", (s, p) => LegacyVolumeRules.RequireList(s.Monitors, p.Field("monitors"), faults));
        sources.One(volume.Quobyte, "quobyte", (s, p) => LegacyVolumeRules.CheckQuobyte(s, p, faults));
        sources.One(volume.DownwardAPI, "downwardAPI", (s, p) => CheckDownward(s, p, faults));
        sources.One(volume.Fc, "fc", (s, p) => LegacyVolumeRules.CheckFibreChannel(s, p, faults));
        sources.One(volume.FlexVolume, "flexVolume", (s, p) => LegacyVolumeRules.CheckFlex(s, p, faults));
        sources.One(volume.ConfigMap, "configMap", (s, p) => CheckConfigMap(s, p, faults));
        sources.One(volume.AzureFile, "azureFile", (s, p) => LegacyVolumeRules.CheckAzureFile(s, p, faults));
        sources.One(volume.VsphereVolume, "vsphereVolume", (s, p) => RequireText(s.VolumePath, p.Field("volumePath"), faults));
        sources.One(volume.PhotonPersistentDisk, "photonPersistentDisk", (s, p) => RequireText(s.PdID, p.Field("pdID"), faults));
        sources.One(volume.PortworxVolume, "portworxVolume", (s, p) => RequireText(s.VolumeID, p.Field("volumeID"), faults));
        sources.One(volume.AzureDisk, "azureDisk", (s, p) => LegacyVolumeRules.CheckAzureDisk(s, p, faults));
        sources.One(volume.Storageos, "storageos", (s, p) => LegacyVolumeRules.CheckStorageOs(s, p, faults));
        sources.One(volume.Projected, "projected", (s, p) => ProjectedVolumeRules.Check(s, p, faults));
        sources.One(volume.ScaleIO, "scaleIO", (s, p) => LegacyVolumeRules.CheckScaleIo(s, p, faults));
        sources.One(volume.Csi, "csi", (s, p) => CheckCsi(s, p, faults));
        sources.One(volume.Ephemeral, "ephemeral", (s, p) => EphemeralVolumeRules.Check(s, volume, path, p, pod));
        sources.One(volume.Image, "image", (s, p) => CheckImage(s, p, pod));
        sources.RequireOne();
        if (volume.Iscsi is { InitiatorName: not null } iscsi)
            IscsiRules.CheckInitiatorKey(volume.Name, iscsi.TargetPortal, path.Field("name"), faults);
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

    internal static void CheckHostPath(HostPathVolumeSource source, FieldPath path, ApiFaults faults)
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

    internal static void CheckNfs(NFSVolumeSource source, FieldPath path, ApiFaults faults)
    {
        RequireText(source.Server, path.Field("server"), faults);
        RequireText(source.Path, path.Field("path"), faults);
        if (!source.Path.StartsWith('/'))
            faults.Invalid(path.Field("path"), source.Path, "must be absolute");
    }

    private static void CheckCsi(CSIVolumeSource source, FieldPath path, ApiFaults faults)
    {
        CheckCsiDriver(source.Driver, path.Field("driver"), faults);
        if (source.NodePublishSecretRef is not { } secret)
            return;
        if (secret.Name.Length == 0)
            faults.Required(path.Field("nodePublishSecretRef.name"));
        else
            faults.Invalid(path.Field("name"), secret.Name, DnsSubdomain.Complaints(secret.Name));
    }

    internal static void CheckCsiDriver(string driver, FieldPath path, ApiFaults faults)
    {
        const int MaxDriver = 63;
        RequireText(driver, path, faults);
        if (TextSize.Of(driver) > MaxDriver)
            faults.TooLong(path, TextSize.Of(driver), MaxDriver);
        if (driver.Length > 0)
            faults.Invalid(path, driver, DnsSubdomain.Complaints(driver.ToLowerInvariant()));
    }

    private static void CheckImage(ImageVolumeSource source, FieldPath path, PodContext pod)
    {
        if (!pod.IsTemplate)
            RequireText(source.Reference, path.Field("reference"), pod.Faults);
        if (source.PullPolicy is { } policy and not ("Always" or "IfNotPresent" or "Never"))
            pod.Faults.NotSupported(path.Field("pullPolicy"), policy, "Always", "IfNotPresent", "Never");
    }
}
