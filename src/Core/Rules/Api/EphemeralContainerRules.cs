using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>Containers for debugging: they are only ever added to a running Pod, and may have little of what others have.</summary>
internal static class EphemeralContainerRules
{
    internal static void Check(PodContext pod, IReadOnlyDictionary<string, Volume> volumes, HashSet<string> names)
    {
        var containers = pod.Spec.EphemeralContainers;
        if (containers.IsEmpty)
            return;
        var path = pod.Path.Field("ephemeralContainers");
        pod.Faults.Forbidden(path, "must be empty when a Pod is created; use kubectl debug on a running one");
        var targets = new HashSet<string>(names, StringComparer.Ordinal);
        for (var i = 0; i < containers.Count; i++)
        {
            ContainerRules.CheckCommon(ToContainer(containers[i]), ContainerKind.Ephemeral, path[i], pod, volumes);
            if (!names.Add(containers[i].Name))
                pod.Faults.Duplicate(path[i].Field("name"), containers[i].Name);
            if (containers[i].TargetContainerName is { Length: > 0 } target && !targets.Contains(target))
                pod.Faults.NotFound(path[i].Field("targetContainerName"), target, "is no container of the Pod");
            CheckFields(containers[i], path[i], pod.Faults);
        }
    }

    /// <summary>The same container without what only debugging knows.</summary>
    internal static Container ToContainer(EphemeralContainer container) => new()
    {
        Name = container.Name,
        Args = container.Args,
        Command = container.Command,
        Env = container.Env,
        EnvFrom = container.EnvFrom,
        Image = container.Image,
        ImagePullPolicy = container.ImagePullPolicy,
        Lifecycle = container.Lifecycle,
        LivenessProbe = container.LivenessProbe,
        Ports = container.Ports,
        ReadinessProbe = container.ReadinessProbe,
        ResizePolicy = container.ResizePolicy,
        Resources = container.Resources,
        RestartPolicy = container.RestartPolicy,
        RestartPolicyRules = container.RestartPolicyRules,
        SecurityContext = container.SecurityContext,
        StartupProbe = container.StartupProbe,
        TerminationMessagePath = container.TerminationMessagePath,
        TerminationMessagePolicy = container.TerminationMessagePolicy,
        VolumeDevices = container.VolumeDevices,
        VolumeMounts = container.VolumeMounts,
        WorkingDir = container.WorkingDir,
    };

    private static void CheckFields(EphemeralContainer container, FieldPath path, ApiFaults faults)
    {
        void Forbid(bool present, string field)
        {
            if (present)
                faults.Forbidden(path.Field(field), "must not be set on an ephemeral container");
        }

        var resources = container.Resources;
        Forbid(!container.Ports.IsEmpty, "ports");
        Forbid(!resources.Limits.IsEmpty || !resources.Requests.IsEmpty || !resources.Claims.IsEmpty, "resources");
        Forbid(!container.ResizePolicy.IsEmpty, "resizePolicy");
        Forbid(container.LivenessProbe is not null, "livenessProbe");
        Forbid(container.ReadinessProbe is not null, "readinessProbe");
        Forbid(container.StartupProbe is not null, "startupProbe");
        Forbid(container.Lifecycle is not null, "lifecycle");
        Forbid(container.RestartPolicy is not null, "restartPolicy");
        Forbid(!container.RestartPolicyRules.IsEmpty, "restartPolicyRules");
        for (var i = 0; i < container.VolumeMounts.Count; i++)
        {
            Forbid(container.VolumeMounts[i].SubPath is { Length: > 0 }, MountField(i, "subPath"));
            Forbid(container.VolumeMounts[i].SubPathExpr is { Length: > 0 }, MountField(i, "subPathExpr"));
        }
    }

    private static string MountField(int index, string field) => FieldPath.Of("volumeMounts")[index].Field(field).ToString();
}
