using KubeDsl;

namespace KubeDsl.Coverage.Containers;

/// <summary>The fields of containers, their probes and hooks.</summary>
[App]
public partial class Containers
{
    [Parameter(Default = "1.2.3")]
    public partial class Tag;

    [ConfigMap(Immutable = true)]
    public partial class Settings
    {
        [ConfigMapKey("Debug")]
        public partial class LogLevel;
    }

    [Secret]
    public partial class Keys
    {
        [SecretKey]
        public partial class Token;
    }

    [Deployment(OS = "linux")]
    [Container(
        "web",
        Name = "main",
        Command = ["/web"],
        Args = ["--port", "8080"],
        WorkingDir = "/srv",
        ImagePullPolicy = ImagePullPolicy.Always,
        TerminationMessagePolicy = TerminationMessagePolicy.FallbackToLogsOnError,
        TerminationMessagePath = "/dev/log",
        Stdin = true,
        StdinOnce = true,
        Tty = true,
        StopSignal = "SIGUSR1",
        RestartPolicy = ContainerRestartPolicy.OnFailure)]
    [ImageTag<Tag>, RestartPolicyRule(42, 43, Operator = ExitCodeOperator.In, Action = ContainerRestartAction.Restart)]
    [Requests(Cpu = "250m", Memory = "256Mi", EphemeralStorage = "1Gi"), Limits(Cpu = "1", Memory = "512Mi", EphemeralStorage = "2Gi")]
    [Extended("example.com/gpu", 1), Extended("hugepages-2Mi", "64Mi")]
    [ResizePolicy("cpu", ResourceResizeRestartPolicy.NotRequired)]
    [Env("PLAIN", "$(POD_IP):80"), Env("POD_IP", FieldPath = FieldRef.PodIP), Env("MEMORY", Resource = ResourceFieldRef.LimitsMemory, Divisor = "1Mi")]
    [Env<Http>("URL", As = EndpointFormat.Url), Env<Settings.LogLevel>("LEVEL", Optional = true), Env<Keys.Token>("TOKEN", Optional = true), Env<Tag>("VERSION")]
    [Env<Proxy>("PROXY_MEMORY", Resource = ResourceFieldRef.LimitsMemory, Divisor = "1Mi"), Env<Shared>("FROM_FILE", Path = "web.env", Key = "NAME", Optional = true)]
    [EnvFrom<Settings>(Prefix = "SETTINGS_", Optional = true), EnvFrom<Keys>(Prefix = "KEYS_", Optional = true)]
    [StartupProbe(TcpSocket = true, Host = "127.0.0.1", Port = 8080, FailureThreshold = 30, PeriodSeconds = 2)]
    [ReadinessProbe<Http>(
        HttpGet = "/ready",
        Scheme = ProbeScheme.HTTPS,
        Host = "127.0.0.1",
        HttpHeaders = ["X-Probe: ready"],
        InitialDelaySeconds = 1,
        PeriodSeconds = 5,
        TimeoutSeconds = 2,
        FailureThreshold = 3,
        SuccessThreshold = 2)]
    [LivenessProbe<Http>(GrpcService = "health", Grpc = true, TerminationGracePeriodSeconds = 5)]
    [PostStart<Http>(HttpGet = "/started", Scheme = ProbeScheme.HTTP, Host = "127.0.0.1", HttpHeaders = ["X-Hook: start"])]
    [PreStop(SleepSeconds = 5)]
    [SecurityContext(
        RunAsNonRoot = true,
        RunAsUser = 1000,
        RunAsGroup = 1000,
        ReadOnlyRootFilesystem = true,
        AllowPrivilegeEscalation = false,
        Privileged = false,
        Add = ["NET_BIND_SERVICE"],
        Drop = ["ALL"],
        SeccompProfile = SeccompProfileType.Localhost,
        SeccompLocalhostProfile = "web.json",
        AppArmorProfile = AppArmorProfileType.Localhost,
        AppArmorLocalhostProfile = "web",
        SELinuxUser = "system_u",
        SELinuxRole = "system_r",
        SELinuxType = "container_t",
        SELinuxLevel = "s0",
        ProcMount = ProcMountType.Default)]
    [VolumeMount<Shared>(
        "/shared",
        ReadOnly = true,
        RecursiveReadOnly = RecursiveReadOnlyMode.IfPossible,
        SubPath = "a",
        MountPropagation = MountPropagation.None)]
    [VolumeMount<Shared>("/own", SubPathExpr = "$(POD_IP)"), VolumeDevice<Disk>("/dev/xvda")]
    [Service, ServicePort<Http>(80)]
    public partial class Web
    {
        [ContainerPort(8080, Name = "http", Protocol = Protocol.TCP, HostPort = 8081, HostIP = "127.0.0.1")]
        public partial class Http;

        [EmptyDir]
        public partial class Shared;

        [Ephemeral("5Gi", VolumeMode = VolumeMode.Block)]
        public partial class Disk;

        [Sidecar("proxy:1"), Limits(Memory = "64Mi"), PreStop(Exec = ["/drain"]), PostStart(TcpSocket = true, Port = 9901)]
        [LivenessProbe(Exec = ["/alive"])]
        public partial class Proxy;

        [InitContainer("init:1", RestartPolicy = ContainerRestartPolicy.Never)]
        public partial class Prepare;

        [Container("extra:1")]
        public partial class Extra;
    }
}
