using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>A Pod spec, of a Pod or of a template.</summary>
internal static class PodSpecRules
{
    internal static void Check(PodContext pod)
    {
        var volumes = VolumeRules.Check(pod);
        ContainerRules.Check(pod, volumes);
        CheckWords(pod);
        CheckNames(pod);
        DnsRules.Check(pod);
        AffinityRules.Check(pod);
        TolerationRules.Check(pod.Spec.Tolerations, pod.Path.Field("tolerations"), pod.Faults);
        TopologySpreadRules.Check(pod);
        SecurityContextRules.CheckPod(pod);
        WindowsRules.CheckSystem(pod);
        WindowsRules.CheckHostProcess(pod);
        CheckHostUsers(pod);
        ResourceRequirementsRules.CheckPod(pod);
        ResourceClaimRules.Check(pod);
        ResourceRequirementsRules.CheckOverhead(pod.Spec.Overhead, pod.Path.Field("overhead"), pod.Faults);
        CheckGates(pod);
        PodAnnotationRules.Check(pod);
    }

    private static void CheckWords(PodContext pod)
    {
        var spec = pod.Spec;
        if (spec.RestartPolicy is not ("Always" or "OnFailure" or "Never"))
            pod.Faults.NotSupported(pod.Path.Field("restartPolicy"), spec.RestartPolicy ?? "", "Always", "OnFailure", "Never");
        if (spec.ActiveDeadlineSeconds is { } deadline and (< 1 or > int.MaxValue))
            pod.Faults.Invalid(pod.Path.Field("activeDeadlineSeconds"), deadline, "must lie between 1 and 2147483647");
        if (spec.PreemptionPolicy is { } preemption)
            PriorityClassRules.CheckPreemption(preemption, pod.Path.Field("preemptionPolicy"), pod.Faults);
    }

    private static void CheckNames(PodContext pod)
    {
        var spec = pod.Spec;
        void CheckName(string? name, string field)
        {
            if (name is not null)
                pod.Faults.Invalid(pod.Path.Field(field), name, DnsSubdomain.Complaints(name));
        }

        CheckName(EmptyAsNull(spec.ServiceAccountName), "serviceAccountName");
        CheckName(EmptyAsNull(spec.NodeName), "nodeName");
        CheckName(EmptyAsNull(spec.PriorityClassName), "priorityClassName");
        CheckName(spec.RuntimeClassName, "runtimeClassName");
        LabelRules.CheckLabels(spec.NodeSelector, pod.Path.Field("nodeSelector"), pod.Faults);
        for (var i = 0; i < spec.ReadinessGates.Count; i++)
        {
            var condition = spec.ReadinessGates[i].ConditionType;
            pod.Faults.Invalid(pod.Path.Field("readinessGates")[i].Field("conditionType"), condition, QualifiedName.Complaints(condition));
        }
    }

    private static string? EmptyAsNull(string? text) => text is { Length: 0 } ? null : text;

    /// <summary>Reported under names that begin with capitals where the server has them so.</summary>
    private static void CheckHostUsers(PodContext pod)
    {
        const string Complaint = "must not be true with hostUsers: false";
        var spec = pod.Spec;
        if (spec.HostUsers != false)
            return;
        if (spec.HostNetwork == true)
            pod.Faults.Forbidden(pod.Path.Field("hostNetwork"), Complaint);
        if (spec.HostPID == true)
            pod.Faults.Forbidden(pod.Path.Field("HostPID"), Complaint);
        if (spec.HostIPC == true)
            pod.Faults.Forbidden(pod.Path.Field("HostIPC"), Complaint);
        ForbidDevices(spec.Containers.Select(c => c.VolumeDevices.IsEmpty), pod.Path.Field("containers"), pod.Faults);
        ForbidDevices(spec.InitContainers.Select(c => c.VolumeDevices.IsEmpty), pod.Path.Field("initContainers"), pod.Faults);
        ForbidDevices(spec.EphemeralContainers.Select(c => c.VolumeDevices.IsEmpty), pod.Path.Field("ephemeralContainers"), pod.Faults);
    }

    private static void ForbidDevices(IEnumerable<bool> hasNone, FieldPath path, ApiFaults faults)
    {
        var index = 0;
        foreach (var none in hasNone)
        {
            if (!none)
                faults.Forbidden(path[index].Field("volumeDevices"), "must be empty with hostUsers: false");
            index++;
        }
    }

    private static void CheckGates(PodContext pod)
    {
        var gates = pod.Spec.SchedulingGates;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < gates.Count; i++)
        {
            var path = pod.Path.Field("schedulingGates")[i];
            pod.Faults.Invalid(path, gates[i].Name, QualifiedName.Complaints(gates[i].Name));
            if (!seen.Add(gates[i].Name))
                pod.Faults.Duplicate(path, gates[i].Name);
        }

        if (!pod.IsTemplate && !gates.IsEmpty && pod.Spec.NodeName is { Length: > 0 })
            pod.Faults.Forbidden(pod.Path.Field("nodeName"), "must not be set while the Pod has scheduling gates");
    }
}
