using System;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Volume types of single vendors and of times gone by. The API still reads them.</summary>
internal static class LegacyVolumeRules
{
    internal static void RequireList(EquatableArray<string> list, FieldPath path, ApiFaults faults)
    {
        if (list.IsEmpty)
            faults.Required(path);
    }

    internal static void CheckGitRepo(GitRepoVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.Repository, path.Field("repository"), faults);
        if (source.Directory is { } directory)
            faults.Invalid(path.Field("directory"), directory, RelativePath.Complaints(directory));
    }

    internal static void CheckPersistentDisk(GCEPersistentDiskVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.PdName, path.Field("pdName"), faults);
        CheckByte(source.Partition, path.Field("partition"), faults);
    }

    internal static void CheckElasticBlockStore(AWSElasticBlockStoreVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.VolumeID, path.Field("volumeID"), faults);
        CheckByte(source.Partition, path.Field("partition"), faults);
    }

    internal static void CheckGlusterfs(GlusterfsVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.Endpoints, path.Field("endpoints"), faults);
        VolumeSourceRules.RequireText(source.Path, path.Field("path"), faults);
    }

    internal static void CheckFlocker(FlockerVolumeSource source, FieldPath path, ApiFaults faults)
    {
        var name = source.DatasetName ?? "";
        var uuid = source.DatasetUUID ?? "";
        if (name.Length == 0 && uuid.Length == 0)
            faults.Required(path, "must have datasetName or datasetUUID");
        if (name.Length > 0 && uuid.Length > 0)
            faults.Invalid(path, name, "must not have datasetName and datasetUUID");
        if (name.Contains('/'))
            faults.Invalid(path.Field("datasetName"), name, "must not have '/'");
    }

    internal static void CheckRbd(RBDVolumeSource source, FieldPath path, ApiFaults faults)
    {
        RequireList(source.Monitors, path.Field("monitors"), faults);
        VolumeSourceRules.RequireText(source.Image, path.Field("image"), faults);
    }

    internal static void CheckCinder(CinderVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.VolumeID, path.Field("volumeID"), faults);
        if (source.SecretRef is { } secret)
            VolumeSourceRules.RequireText(secret.Name, path.Field("secretRef.name"), faults);
    }

    internal static void CheckQuobyte(QuobyteVolumeSource source, FieldPath path, ApiFaults faults)
    {
        const int MaxTenant = 64;
        if (source.Registry.Length == 0)
        {
            faults.Required(path.Field("registry"), "must be a host and port, or several");
        }
        else if (TextSize.Of(source.Tenant ?? "") > MaxTenant)
        {
            faults.Required(path.Field("tenant"), "must have at most 64 characters");
        }
        else
        {
            foreach (var host in source.Registry.Split(','))
            {
                if (!IsHostAndPort(host))
                    faults.Invalid(path.Field("registry"), source.Registry, "must be a host and port, or several with commas between");
            }
        }

        VolumeSourceRules.RequireText(source.Volume, path.Field("volume"), faults);
    }

    internal static void CheckFibreChannel(FCVolumeSource source, FieldPath path, ApiFaults faults)
    {
        if (source.TargetWWNs.IsEmpty && source.Wwids.IsEmpty)
            faults.Required(path.Field("targetWWNs"), "must be given, or wwids");
        if (!source.TargetWWNs.IsEmpty && !source.Wwids.IsEmpty)
            faults.Invalid(path.Field("targetWWNs"), source.TargetWWNs[0], "must not stand beside wwids");
        if (source.TargetWWNs.IsEmpty)
            return;
        if (source.Lun is null)
            faults.Required(path.Field("lun"), "must be given with targetWWNs");
        else
            CheckByte(source.Lun, path.Field("lun"), faults);
    }

    internal static void CheckFlex(FlexVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.Driver, path.Field("driver"), faults);
        foreach (var option in source.Options)
        {
            var domain = option.Key.Split('/')[0].ToLowerInvariant();
            if (IsIn(domain, "kubernetes.io") || IsIn(domain, "k8s.io"))
                faults.Invalid(path.Field("options").Key(option.Key), option.Key, "must not have a domain that Kubernetes keeps for itself");
        }
    }

    internal static void CheckAzureFile(AzureFileVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.SecretName, path.Field("secretName"), faults);
        VolumeSourceRules.RequireText(source.ShareName, path.Field("shareName"), faults);
    }

    internal static void CheckAzureDisk(AzureDiskVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.DiskName, path.Field("diskName"), faults);
        VolumeSourceRules.RequireText(source.DiskURI, path.Field("diskURI"), faults);
        if (source.CachingMode is { } caching and not ("None" or "ReadOnly" or "ReadWrite"))
            faults.NotSupported(path.Field("cachingMode"), caching, "None", "ReadOnly", "ReadWrite");
        if (source.Kind is { } kind and not ("Dedicated" or "Managed" or "Shared"))
            faults.NotSupported(path.Field("kind"), kind, "Dedicated", "Managed", "Shared");
        var start = source.Kind is "Managed" ? "/subscriptions/" : "https://";
        if (!source.DiskURI.StartsWith(start, StringComparison.Ordinal))
            faults.NotSupported(path.Field("diskURI"), source.DiskURI, start + "…");
    }

    internal static void CheckStorageOs(StorageOSVolumeSource source, FieldPath path, ApiFaults faults)
    {
        if (source.VolumeName is { Length: > 0 } name)
            faults.Invalid(path.Field("volumeName"), name, DnsLabel.Complaints(name));
        else
            faults.Required(path.Field("volumeName"));
        if (source.VolumeNamespace is { Length: > 0 } space)
            faults.Invalid(path.Field("volumeNamespace"), space, DnsLabel.Complaints(space));
        if (source.SecretRef is { } secret)
            VolumeSourceRules.RequireText(secret.Name, path.Field("secretRef.name"), faults);
    }

    internal static void CheckScaleIo(ScaleIOVolumeSource source, FieldPath path, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(source.Gateway, path.Field("gateway"), faults);
        VolumeSourceRules.RequireText(source.System, path.Field("system"), faults);
        VolumeSourceRules.RequireText(source.VolumeName, path.Field("volumeName"), faults);
    }

    private static void CheckByte(int? number, FieldPath path, ApiFaults faults)
    {
        if (number is < 0 or > 255)
            faults.Invalid(path, number.Value, "must lie between 0 and 255");
    }

    private static bool IsIn(string domain, string parent) => domain == parent || domain.EndsWith("." + parent, StringComparison.Ordinal);

    /// <summary>A host and a port with a colon between; an IPv6 address stands in brackets.</summary>
    private static bool IsHostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return false;
        var host = text.Substring(0, colon);
        return host.StartsWith('[') ? host.EndsWith(']') : !host.Contains(':') && !host.Contains('[') && !host.Contains(']');
    }
}
