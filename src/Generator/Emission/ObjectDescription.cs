using System.Globalization;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Generator.Emission;

/// <summary>One line on an object, for documentation comments.</summary>
internal static class ObjectDescription
{
    internal static string Of(KubernetesObject value)
    {
        var text = value.Kind + " <c>" + Literals.Xml(value.Metadata.Name ?? "") + "</c>";
        return value switch
        {
            Deployment { Spec: var spec } => text + Replicas(spec.Replicas) + Pods(spec.Template.Spec) + ".",
            StatefulSet { Spec: var spec } => text + Replicas(spec.Replicas) + Pods(spec.Template.Spec) + ".",
            DaemonSet { Spec: var spec } => text + ", one Pod a node" + Pods(spec.Template.Spec) + ".",
            Job { Spec: var spec } => text + Pods(spec.Template.Spec) + ".",
            CronJob { Spec: var spec } => text + " at <c>" + Literals.Xml(spec.Schedule) + "</c>" + Pods(spec.JobTemplate.Spec.Template.Spec) + ".",
            Pod { Spec: var spec } => text + Pods(spec) + ".",
            Service { Spec: var spec } => text + ": " + string.Join(", ", spec.Ports.Select(p => Literals.Xml(p.Name + " " + p.Port.ToString(CultureInfo.InvariantCulture) + " → " + p.TargetPort))) + ".",
            _ => text + ".",
        };
    }

    private static string Replicas(int? replicas) => replicas is { } count ? ", " + count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " replica" : " replicas") : "";

    /// <summary>What each container requests.</summary>
    private static string Pods(PodSpec spec) =>
        "; " + string.Join("; ", spec.Containers.Concat(spec.InitContainers).Select(c => Literals.Xml(c.Name) + (c.Resources.Requests.IsEmpty
            ? " requests nothing"
            : " requests " + string.Join(", ", c.Resources.Requests.Select(r => Literals.Xml(r.Key + " " + r.Value))))));
}
