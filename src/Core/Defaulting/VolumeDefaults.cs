using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A volume as the API server stores it; one without a source becomes an emptyDir. Source: <c>pkg/apis/core/v1/defaults.go</c>.</summary>
internal static class VolumeDefaults
{
    /// <summary>The mode of files that name none: octal 0644.</summary>
    private const int FileMode = 420;

    private const long TokenSeconds = 3600;

    internal static Volume Apply(Volume volume) => volume == new Volume { Name = volume.Name } ? volume with { EmptyDir = new EmptyDirVolumeSource() } : volume with
    {
        AzureDisk = volume.AzureDisk is { } disk ? disk with
        {
            CachingMode = disk.CachingMode ?? "ReadWrite",
            FsType = disk.FsType ?? "ext4",
            Kind = disk.Kind ?? "Shared",
            ReadOnly = disk.ReadOnly ?? false,
        } : null,
        ConfigMap = volume.ConfigMap is { } configMap ? configMap with { DefaultMode = configMap.DefaultMode ?? FileMode } : null,
        DownwardAPI = volume.DownwardAPI is { } downward ? downward with { DefaultMode = downward.DefaultMode ?? FileMode, Items = downward.Items.Map(Apply) } : null,
        Ephemeral = volume.Ephemeral is { VolumeClaimTemplate: { } template } ephemeral ? ephemeral with
        {
            VolumeClaimTemplate = template with { Spec = PersistentVolumeClaimDefaults.Apply(template.Spec) },
        } : volume.Ephemeral,
        HostPath = volume.HostPath is { } hostPath ? hostPath with { Type = hostPath.Type ?? "" } : null,
        Image = volume.Image is { } image ? image with { PullPolicy = PodSpecDefaults.OrDefault(image.PullPolicy, ContainerDefaults.PullPolicyOf(image.Reference ?? "")) } : null,
        Iscsi = volume.Iscsi is { } iscsi ? iscsi with { IscsiInterface = PodSpecDefaults.OrDefault(iscsi.IscsiInterface, "default") } : null,
        Projected = volume.Projected is { } projected ? projected with { DefaultMode = projected.DefaultMode ?? FileMode, Sources = projected.Sources.Map(Apply) } : null,
        Rbd = volume.Rbd is { } rbd ? rbd with
        {
            Keyring = PodSpecDefaults.OrDefault(rbd.Keyring, "/etc/ceph/keyring"),
            Pool = PodSpecDefaults.OrDefault(rbd.Pool, "rbd"),
            User = PodSpecDefaults.OrDefault(rbd.User, "admin"),
        } : null,
        ScaleIO = volume.ScaleIO is { } scaleIo ? scaleIo with
        {
            FsType = PodSpecDefaults.OrDefault(scaleIo.FsType, "xfs"),
            StorageMode = PodSpecDefaults.OrDefault(scaleIo.StorageMode, "ThinProvisioned"),
        } : null,
        Secret = volume.Secret is { } secret ? secret with { DefaultMode = secret.DefaultMode ?? FileMode } : null,
    };

    private static DownwardAPIVolumeFile Apply(DownwardAPIVolumeFile file) => file with { FieldRef = VariableDefaults.Apply(file.FieldRef) };

    /// <summary>Two kinds of sources are dropped, since their features are off.</summary>
    private static VolumeProjection Apply(VolumeProjection source) => source with
    {
        ClusterTrustBundle = null,
        PodCertificate = null,
        DownwardAPI = source.DownwardAPI is { } downward ? downward with { Items = downward.Items.Map(Apply) } : null,
        ServiceAccountToken = source.ServiceAccountToken is { ExpirationSeconds: null } token ? token with { ExpirationSeconds = TokenSeconds } : source.ServiceAccountToken,
    };
}
