using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A container as the API server stores it. Source: <c>pkg/apis/core/v1/defaults.go</c>.</summary>
internal static class ContainerDefaults
{
    internal static Container Apply(Container container) => container with
    {
        Env = container.Env.Map(VariableDefaults.Apply),
        ImagePullPolicy = PodSpecDefaults.OrDefault(container.ImagePullPolicy, PullPolicyOf(container.Image ?? "")),
        Lifecycle = HandlerDefaults.Apply(container.Lifecycle),
        LivenessProbe = HandlerDefaults.Apply(container.LivenessProbe),
        Ports = container.Ports.Map(Apply),
        ReadinessProbe = HandlerDefaults.Apply(container.ReadinessProbe),
        Resources = ResourceDefaults.RoundUp(container.Resources),
        StartupProbe = HandlerDefaults.Apply(container.StartupProbe),
        TerminationMessagePath = PodSpecDefaults.OrDefault(container.TerminationMessagePath, "/dev/termination-log"),
        TerminationMessagePolicy = PodSpecDefaults.OrDefault(container.TerminationMessagePolicy, "File"),
    };

    internal static EphemeralContainer Apply(EphemeralContainer container) => container with
    {
        Env = container.Env.Map(VariableDefaults.Apply),
        ImagePullPolicy = PodSpecDefaults.OrDefault(container.ImagePullPolicy, PullPolicyOf(container.Image ?? "")),
        Lifecycle = HandlerDefaults.Apply(container.Lifecycle),
        LivenessProbe = HandlerDefaults.Apply(container.LivenessProbe),
        Ports = container.Ports.Map(Apply),
        ReadinessProbe = HandlerDefaults.Apply(container.ReadinessProbe),
        Resources = ResourceDefaults.RoundUp(container.Resources),
        StartupProbe = HandlerDefaults.Apply(container.StartupProbe),
        TerminationMessagePath = PodSpecDefaults.OrDefault(container.TerminationMessagePath, "/dev/termination-log"),
        TerminationMessagePolicy = PodSpecDefaults.OrDefault(container.TerminationMessagePolicy, "File"),
    };

    /// <summary>Always for images without a tag or with <c>latest</c>, else IfNotPresent.</summary>
    internal static string PullPolicyOf(string image)
    {
        var digest = image.IndexOf('@');
        var name = digest < 0 ? image : image.Substring(0, digest);
        var colon = name.LastIndexOf(':');
        var tag = colon > name.LastIndexOf('/') ? name.Substring(colon + 1) : digest < 0 ? "latest" : "";
        return tag is "latest" ? "Always" : "IfNotPresent";
    }

    private static ContainerPort Apply(ContainerPort port) => port with { Protocol = PodSpecDefaults.OrDefault(port.Protocol, "TCP") };
}
