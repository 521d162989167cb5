using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Where a PersistentVolume's data lies: one source, in the order in which the API server looks for them.</summary>
internal static class PersistentVolumeSourceRules
{
    internal static void Check(PersistentVolumeSpec spec, string name, FieldPath path, ApiFaults faults)
    {
        var sources = new VolumeSources(path, faults);
        sources.One(spec.HostPath, "hostPath", (s, p) => VolumeSourceRules.CheckHostPath(s, p, faults));
        sources.One(spec.GcePersistentDisk, "gcePersistentDisk", (s, _) => LegacyVolumeRules.CheckPersistentDisk(s, path.Field("persistentDisk"), faults));
        sources.One(spec.AwsElasticBlockStore, "awsElasticBlockStore", (s, p) => LegacyVolumeRules.CheckElasticBlockStore(s, p, faults));
        sources.One(spec.Glusterfs, "glusterfs", (s, p) => CheckGlusterfs(s, p, faults));
        sources.One(spec.Flocker, "flocker", (s, p) => LegacyVolumeRules.CheckFlocker(s, p, faults));
        sources.One(spec.Nfs, "nfs", (s, p) => VolumeSourceRules.CheckNfs(s, p, faults));
        sources.One(spec.Rbd, "rbd", (s, p) => LegacyVolumeRules.CheckRbd(new() { Monitors = s.Monitors, Image = s.Image }, p, faults));
        sources.One(spec.Quobyte, "quobyte", (s, p) => LegacyVolumeRules.CheckQuobyte(s, p, faults));
        sources.One(spec.Cephfs, "cephfs", (s, p) => LegacyVolumeRules.RequireList(s.Monitors, p.Field("monitors"), faults));
        sources.One(spec.Iscsi, "iscsi", (s, p) => CheckIscsi(s, name, p, faults));
        sources.One(spec.Cinder, "cinder", (s, p) => CheckCinder(s, p, faults));
        sources.One(spec.Fc, "fc", (s, p) => LegacyVolumeRules.CheckFibreChannel(s, p, faults));
        sources.One(spec.FlexVolume, "flexVolume", (s, p) => LegacyVolumeRules.CheckFlex(new() { Driver = s.Driver, Options = s.Options }, p, faults));
        sources.One(spec.AzureFile, "azureFile", (s, p) => CheckAzureFile(s, p, faults));
        sources.One(spec.VsphereVolume, "vsphereVolume", (s, p) => VolumeSourceRules.RequireText(s.VolumePath, p.Field("volumePath"), faults));
        sources.One(spec.PhotonPersistentDisk, "photonPersistentDisk", (s, p) => VolumeSourceRules.RequireText(s.PdID, p.Field("pdID"), faults));
        sources.One(spec.PortworxVolume, "portworxVolume", (s, p) => VolumeSourceRules.RequireText(s.VolumeID, p.Field("volumeID"), faults));
        sources.One(spec.AzureDisk, "azureDisk", (s, p) => LegacyVolumeRules.CheckAzureDisk(s, p, faults));
        sources.One(spec.ScaleIO, "scaleIO", (s, p) => LegacyVolumeRules.CheckScaleIo(new() { Gateway = s.Gateway, System = s.System, VolumeName = s.VolumeName }, p, faults));
        sources.One(spec.Local, "local", (s, p) => CheckLocal(s, spec.NodeAffinity is not null, path, p, faults));
        sources.One(spec.Storageos, "storageos", (s, p) => CheckStorageOs(s, p, faults));
        sources.One(spec.Csi, "csi", (s, p) => CheckCsi(s, p, faults));
        sources.RequireOne();
    }

    private static void CheckGlusterfs(GlusterfsPersistentVolumeSource source, FieldPath path, ApiFaults faults)
    {
        LegacyVolumeRules.CheckGlusterfs(new() { Endpoints = source.Endpoints, Path = source.Path }, path, faults);
        if (source.EndpointsNamespace is { } space)
            faults.Invalid(path.Field("endpointsNamespace"), space, DnsLabel.Complaints(space));
    }

    private static void CheckIscsi(ISCSIPersistentVolumeSource source, string name, FieldPath path, ApiFaults faults)
    {
        var whole = new ISCSIVolumeSource
        {
            TargetPortal = source.TargetPortal,
            Iqn = source.Iqn,
            Lun = source.Lun,
            ChapAuthDiscovery = source.ChapAuthDiscovery,
            ChapAuthSession = source.ChapAuthSession,
            SecretRef = source.SecretRef is null ? null : new(),
            InitiatorName = source.InitiatorName,
        };
        IscsiRules.Check(whole, path, faults);
        // Written in small letters, unlike the field.
        if (source.InitiatorName is not null)
            IscsiRules.CheckInitiatorKey(name, source.TargetPortal, path.Field("targetportal"), faults);
        if (source.SecretRef is { } secret)
            VolumeSourceRules.RequireText(secret.Name, path.Field("secretRef.name"), faults);
    }

    private static void CheckCinder(CinderPersistentVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.VolumeID, path.Field("volumeID"), faults);
        if (source.SecretRef is not { } secret)
            return;
        VolumeSourceRules.RequireText(secret.Name, path.Field("secretRef.name"), faults);
        VolumeSourceRules.RequireText(secret.Namespace, path.Field("secretRef.namespace"), faults);
    }

    private static void CheckAzureFile(AzureFilePersistentVolumeSource source, FieldPath path, ApiFaults faults)
    {
        LegacyVolumeRules.CheckAzureFile(new() { SecretName = source.SecretName, ShareName = source.ShareName }, path, faults);
        if (source.SecretNamespace is "")
            faults.Required(path.Field("secretNamespace"), "must not be empty");
    }

    private static void CheckLocal(LocalVolumeSource source, bool hasNodes, FieldPath spec, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.Path, path.Field("path"), faults);
        if (RelativePath.HasParentElement(source.Path))
            faults.Invalid(path.Field("path"), source.Path, "must not have the element '..'");
        if (!hasNodes)
            faults.Required(spec.Field("nodeAffinity"), "must say which node has the directory");
    }

    private static void CheckStorageOs(StorageOSPersistentVolumeSource source, FieldPath path, ApiFaults faults)
    {
        var secret = source.SecretRef;
        LegacyVolumeRules.CheckStorageOs(
            new() { VolumeName = source.VolumeName, VolumeNamespace = source.VolumeNamespace, SecretRef = secret is null ? null : new() { Name = secret.Name ?? "" } },
            path,
            faults);
        if (secret is not null)
            VolumeSourceRules.RequireText(secret.Namespace, path.Field("secretRef.namespace"), faults);
    }

    private static void CheckCsi(CSIPersistentVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.CheckCsiDriver(source.Driver, path.Field("driver"), faults);
        VolumeSourceRules.RequireText(source.VolumeHandle, path.Field("volumeHandle"), faults);
        CheckSecret(source.ControllerPublishSecretRef, path.Field("controllerPublishSecretRef"), faults);
        CheckSecret(source.ControllerExpandSecretRef, path.Field("controllerExpandSecretRef"), faults);
        CheckSecret(source.NodePublishSecretRef, path.Field("nodePublishSecretRef"), faults);
        CheckSecret(source.NodeExpandSecretRef, path.Field("nodeExpandSecretRef"), faults);
    }

    private static void CheckSecret(SecretReference? secret, FieldPath path, ApiFaults faults)
    {
        if (secret is null)
            return;
        VolumeSourceRules.RequireText(secret.Name, path.Field("name"), faults);
        VolumeSourceRules.RequireText(secret.Namespace, path.Field("namespace"), faults);
        if (secret.Name is { Length: > 0 } name)
            faults.Invalid(path.Field("name"), name, DnsSubdomain.Complaints(name));
        if (secret.Namespace is { Length: > 0 } space)
            faults.Invalid(path.Field("namespace"), space, DnsLabel.Complaints(space));
    }
}
