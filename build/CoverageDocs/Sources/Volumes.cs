using KubeDsl;

namespace KubeDsl.Coverage.Volumes;

/// <summary>Volumes and claims of every kind.</summary>
[App]
public partial class Volumes
{
    [ConfigMap]
    public partial class Settings
    {
        [ConfigMapKey("a: 1")]
        public partial class File;
    }

    [Secret]
    public partial class Keys
    {
        [SecretKey]
        public partial class Token;
    }

    [PersistentVolumeClaim(
        "10Gi",
        StorageLimit = "20Gi",
        AccessModes = [AccessMode.ReadWriteMany],
        StorageClassName = "fast",
        VolumeMode = VolumeMode.Filesystem,
        VolumeName = "disk-1",
        Selector = "tier=fast,zone in (a,b)",
        VolumeAttributesClassName = "gold",
        DataSourceKind = "VolumeSnapshot",
        DataSourceName = "yesterday",
        DataSourceApiGroup = "snapshot.storage.k8s.io")]
    public partial class Data;

    [PersistentVolumeClaim("1Gi", DataSourceKind = "PersistentVolumeClaim", DataSourceName = "data", DataSourceNamespace = "other")]
    public partial class Copy;

    [StorageClass(
        "ebs.csi.aws.com",
        ReclaimPolicy = ReclaimPolicy.Retain,
        VolumeBindingMode = VolumeBindingMode.WaitForFirstConsumer,
        AllowVolumeExpansion = true,
        MountOptions = ["noatime"])]
    [StorageParameter("type", "gp3"), AllowedTopology(Topology.Zone, "a", "b")]
    public partial class Fast;

    [Deployment]
    [Container("web:1")]
    [VolumeMount<Scratch>("/a"), VolumeMount<Logs>("/b"), VolumeMount<Own>("/c"), VolumeMount<Driver>("/d"), VolumeMount<Server>("/e")]
    [VolumeMount<Config>("/f"), VolumeMount<Secrets>("/g"), VolumeMount<Archive>("/h"), VolumeMount<All>("/i"), VolumeMount<Info>("/j"), VolumeMount<Tools>("/k")]
    [VolumeMount<Settings>("/l"), VolumeMount<Keys>("/m"), VolumeMount<Copy>("/n")]
    public partial class Web
    {
        [EmptyDir(SizeLimit = "64Mi", Medium = EmptyDirMedium.Memory)]
        public partial class Scratch;

        [HostPath("/var/log", Type = HostPathType.Directory)]
        public partial class Logs;

        [Ephemeral("5Gi", Name = "own"), Label("tier", "data"), Annotation("example.com/backup", "never")]
        public partial class Own;

        [Csi("secrets-store.csi.k8s.io", ReadOnly = true, FsType = "ext4", NodePublishSecretName = "driver"), VolumeAttribute("provider", "vault")]
        public partial class Driver;

        [Nfs("files.example.com", "/export", ReadOnly = true)]
        public partial class Server;

        [ConfigMapVolume<Settings>(DefaultMode = "0440", Optional = true), Item<Settings.File>("settings.yaml", Mode = "0400")]
        public partial class Config;

        [SecretVolume<Keys>(DefaultMode = "0400", Optional = true), Item<Keys.Token>("token", Mode = "0400")]
        public partial class Secrets;

        [PersistentVolumeClaimVolume<Data>(ReadOnly = true)]
        public partial class Archive;

        [Projected(DefaultMode = "0440")]
        [ProjectedSource<Settings>(Optional = true), Item<Settings.File>("settings/file.yaml", Mode = "0400")]
        [ProjectedSource<Keys>(Optional = true), Item<Keys.Token>("keys/token", Mode = "0400")]
        [ServiceAccountToken("vault/token", Audience = "vault", ExpirationSeconds = 600)]
        [DownwardApiItem("pod/labels", FieldPath = "metadata.labels", Mode = "0444"), DownwardApiItem<Web>("pod/memory", ResourceFieldRef.LimitsMemory, Divisor = "1Mi")]
        [ClusterTrustBundle("trust/one.pem", Name = "example.com:one:ca", SignerName = null, Optional = true)]
        [ClusterTrustBundle("trust/all.pem", SignerName = "example.com/signer", LabelSelector = "live=yes,region in (eu)")]
        [PodCertificate("example.com/signer", "ED25519", CredentialBundlePath = "tls/bundle.pem", MaxExpirationSeconds = 86400)]
        [PodCertificate("example.com/other", "ECDSAP256", KeyPath = "tls/key.pem", CertificateChainPath = "tls/chain.pem")]
        public partial class All;

        [DownwardApi(DefaultMode = "0444"), DownwardApiItem("labels", FieldPath = "metadata.labels", Mode = "0444"), DownwardApiItem("cpu", Resource = ResourceFieldRef.LimitsCpu, Divisor = "1m")]
        public partial class Info;

        [ImageVolume("tools:1", PullPolicy = ImagePullPolicy.IfNotPresent)]
        public partial class Tools;
    }
}
