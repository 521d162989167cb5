using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>The containers of a Pod: what holds for each, and between them.</summary>
internal static class ContainerRules
{
    private const int MaxRestartRules = 20;
    private const int MaxExitCodes = 255;

    internal static void Check(PodContext pod, IReadOnlyDictionary<string, Volume> volumes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        CheckRegular(pod, volumes, names);
        CheckInit(pod, volumes, names);
        EphemeralContainerRules.Check(pod, volumes, names);
        ContainerPortRules.CheckHostPorts(pod);
    }

    internal static ContainerKind KindOf(Container initContainer) => initContainer.RestartPolicy is "Always" ? ContainerKind.Sidecar : ContainerKind.Init;

    /// <summary>What holds for every container, whatever it is to its Pod.</summary>
    internal static void CheckCommon(Container container, ContainerKind kind, FieldPath path, PodContext pod, IReadOnlyDictionary<string, Volume> volumes)
    {
        var faults = pod.Faults;
        if (container.Name.Length == 0)
            faults.Required(path.Field("name"));
        else
            faults.Invalid(path.Field("name"), container.Name, DnsLabel.Complaints(container.Name));
        CheckImage(container, path.Field("image"), pod);
        if (container.TerminationMessagePolicy is { } policy and not ("File" or "FallbackToLogsOnError"))
            faults.NotSupported(path.Field("terminationMessagePolicy"), policy, "File", "FallbackToLogsOnError");
        if (container.ImagePullPolicy is { } pull and not ("Always" or "IfNotPresent" or "Never"))
            faults.NotSupported(path.Field("imagePullPolicy"), pull, "Always", "IfNotPresent", "Never");
        ContainerPortRules.Check(container.Ports, path.Field("ports"), faults);
        EnvironmentRules.Check(container, path, pod);
        VolumeMountRules.Check(container, path, pod, volumes);
        ResourceRequirementsRules.CheckContainer(container.Resources, container.Name, path.Field("resources"), pod);
        ResizePolicyRules.Check(container, kind, path.Field("resizePolicy"), pod);
        if (container.SecurityContext is { } security)
            SecurityContextRules.CheckContainer(security, path.Field("securityContext"), pod);
    }

    private static void CheckRegular(PodContext pod, IReadOnlyDictionary<string, Volume> volumes, HashSet<string> names)
    {
        var containers = pod.Spec.Containers;
        var path = pod.Path.Field("containers");
        if (containers.IsEmpty)
            pod.Faults.Required(path, "must have a container");
        for (var i = 0; i < containers.Count; i++)
        {
            CheckCommon(containers[i], ContainerKind.Regular, path[i], pod, volumes);
            if (!names.Add(containers[i].Name))
                pod.Faults.Duplicate(path[i].Field("name"), containers[i].Name);
            ProbeRules.CheckRunning(containers[i], path[i], pod);
            CheckRestartPolicy(containers[i], isInit: false, path[i], pod.Faults);
        }
    }

    private static void CheckInit(PodContext pod, IReadOnlyDictionary<string, Volume> volumes, HashSet<string> names)
    {
        var containers = pod.Spec.InitContainers;
        var path = pod.Path.Field("initContainers");
        for (var i = 0; i < containers.Count; i++)
        {
            var kind = KindOf(containers[i]);
            CheckCommon(containers[i], kind, path[i], pod, volumes);
            if (names.Contains(containers[i].Name))
                pod.Faults.Duplicate(path[i].Field("name"), containers[i].Name);
            else if (containers[i].Name.Length > 0)
                names.Add(containers[i].Name);
            if (kind == ContainerKind.Sidecar)
                ProbeRules.CheckRunning(containers[i], path[i], pod);
            else
                ProbeRules.CheckNone(containers[i], path[i], pod.Faults);
            CheckRestartPolicy(containers[i], isInit: true, path[i], pod.Faults);
        }
    }

    private static void CheckImage(Container container, FieldPath path, PodContext pod)
    {
        var image = container.Image ?? "";
        if (image.Length == 0)
            pod.Faults.Required(path);
        else if (!pod.IsTemplate && image.Trim().Length != image.Length)
            pod.Faults.Invalid(path, image, "must not begin or end with a blank");
    }

    private static void CheckRestartPolicy(Container container, bool isInit, FieldPath path, ApiFaults faults)
    {
        if (container.RestartPolicy is { } policy and not ("Always" or "OnFailure" or "Never"))
            faults.NotSupported(path.Field("restartPolicy"), policy, "Always", "OnFailure", "Never");
        var rules = container.RestartPolicyRules;
        if (rules.IsEmpty)
            return;
        if (container.RestartPolicy is null)
        {
            faults.Required(path.Field("restartPolicy"), "must be given beside restartPolicyRules");
            if (isInit)
                return;
        }

        if (rules.Count > MaxRestartRules)
            faults.TooMany(path.Field("restartPolicyRules"), rules.Count, MaxRestartRules);
        for (var i = 0; i < rules.Count; i++)
            CheckRestartRule(rules[i], path.Field("restartPolicyRules")[i], faults);
    }

    private static void CheckRestartRule(ContainerRestartRule rule, FieldPath path, ApiFaults faults)
    {
        if (rule.Action is not ("Restart" or "RestartAllContainers"))
            faults.NotSupported(path.Field("action"), rule.Action, "Restart", "RestartAllContainers");
        if (rule.ExitCodes is not { } codes)
        {
            faults.Required(path.Field("exitCodes"));
            return;
        }

        path = path.Field("exitCodes");
        if (codes.Operator is not ("In" or "NotIn"))
            faults.NotSupported(path.Field("operator"), codes.Operator, "In", "NotIn");
        if (codes.Values.Count > MaxExitCodes)
            faults.TooMany(path.Field("values"), codes.Values.Count, MaxExitCodes);
    }
}
