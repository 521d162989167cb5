namespace KubeDsl.Declarations.Attributes;

/// <summary>The names of the attributes, without their ending: a generic attribute and its plain twin have one name. A test holds them against the assembly of the attributes.</summary>
internal static class AttributeNames
{
    internal const string Namespace = "KubeDsl";
    internal const string Ending = "Attribute";

    internal const string Annotation = "Annotation";
    internal const string App = "App";
    internal const string Cluster = "Cluster";
    internal const string ConfigMap = "ConfigMap";
    internal const string ConfigMapKey = "ConfigMapKey";
    internal const string Container = "Container";
    internal const string ContainerPort = "ContainerPort";
    internal const string CronJob = "CronJob";
    internal const string DaemonSet = "DaemonSet";
    internal const string DependsOn = "DependsOn";
    internal const string Deployment = "Deployment";
    internal const string EmptyDir = "EmptyDir";
    internal const string Env = "Env";
    internal const string EnvFrom = "EnvFrom";
    internal const string Environment = "Environment";
    internal const string Extended = "Extended";
    internal const string HorizontalPodAutoscaler = "HorizontalPodAutoscaler";
    internal const string HostPath = "HostPath";
    internal const string ImageDigest = "ImageDigest";
    internal const string ImageTag = "ImageTag";
    internal const string Ingress = "Ingress";
    internal const string IngressPath = "IngressPath";
    internal const string InitContainer = "InitContainer";
    internal const string Job = "Job";
    internal const string Label = "Label";
    internal const string Limits = "Limits";
    internal const string LivenessProbe = "LivenessProbe";
    internal const string NodeAffinity = "NodeAffinity";
    internal const string NodePool = "NodePool";
    internal const string NodeSelector = "NodeSelector";
    internal const string Nodes = "Nodes";
    internal const string Overrides = "Overrides";
    internal const string Parameter = "Parameter";
    internal const string Patch = "Patch";
    internal const string PersistentVolumeClaim = "PersistentVolumeClaim";
    internal const string Pod = "Pod";
    internal const string PodAffinity = "PodAffinity";
    internal const string PodAntiAffinity = "PodAntiAffinity";
    internal const string PodDisruptionBudget = "PodDisruptionBudget";
    internal const string PodSecurityContext = "PodSecurityContext";
    internal const string PostStart = "PostStart";
    internal const string PreStop = "PreStop";
    internal const string Preset = "Preset";
    internal const string ReadinessProbe = "ReadinessProbe";
    internal const string Requests = "Requests";
    internal const string Secret = "Secret";
    internal const string SecretKey = "SecretKey";
    internal const string SecurityContext = "SecurityContext";
    internal const string Service = "Service";
    internal const string ServicePort = "ServicePort";
    internal const string Sidecar = "Sidecar";
    internal const string StartupProbe = "StartupProbe";
    internal const string StatefulSet = "StatefulSet";
    internal const string Survives = "Survives";
    internal const string Taint = "Taint";
    internal const string Toleration = "Toleration";
    internal const string TopologySpreadConstraint = "TopologySpreadConstraint";
    internal const string VolumeClaimTemplate = "VolumeClaimTemplate";
    internal const string VolumeMount = "VolumeMount";
    internal const string Without = "Without";
}
