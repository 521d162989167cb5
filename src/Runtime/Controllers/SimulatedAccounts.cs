using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The service accounts that the workloads of an environment run as and that it does not declare: someone else has made them.</summary>
internal static class SimulatedAccounts
{
    internal static IEnumerable<ServiceAccount> Of(IReadOnlyCollection<KubernetesObject> objects)
    {
        var declared = objects.OfType<ServiceAccount>().Select(a => (a.Namespace, a.Name)).ToHashSet();
        return objects.Select(o => (o.Namespace, Name: SpecOf(o)?.ServiceAccountName))
            .Where(a => !string.IsNullOrEmpty(a.Name) && !declared.Contains((a.Namespace, a.Name)))
            .Distinct()
            .Select(a => new ServiceAccount { Metadata = new() { Name = a.Name, Namespace = a.Namespace.Length == 0 ? null : a.Namespace } });
    }

    private static PodSpec? SpecOf(KubernetesObject value) => value switch
    {
        Pod item => item.Spec,
        Deployment item => item.Spec.Template.Spec,
        ReplicaSet item => item.Spec.Template.Spec,
        StatefulSet item => item.Spec.Template.Spec,
        DaemonSet item => item.Spec.Template.Spec,
        Job item => item.Spec.Template.Spec,
        CronJob item => item.Spec.JobTemplate.Spec.Template.Spec,
        _ => null,
    };
}
