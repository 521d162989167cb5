using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Makes the environment as it would be with a changed workload.</summary>
internal static class WorkloadChanges
{
    /// <summary>The environment with the change, and the workload that it is about.</summary>
    /// <exception cref="WhatIfException">There is no such workload or container, the change does not apply to its kind, or the API server would refuse the outcome.</exception>
    internal static (EnvironmentModel Environment, KubernetesObject Workload) Apply(EnvironmentModel environment, WorkloadChange change)
    {
        var before = WorkloadFinder.Find(environment, change.Workload);
        var after = change.Replacement ?? before;
        if (after.Kind != before.Kind || after.Metadata.Name != before.Metadata.Name)
            throw new WhatIfException("The replacement is " + after.Kind + "/" + after.Metadata.Name + ", but what is changed is " + Text(before) + ".");
        if (change.Replicas is { } replicas)
            after = WithReplicas(environment, after, replicas);
        if (change.Container is not null || !change.Requests.IsEmpty || !change.Limits.IsEmpty)
            after = WithPods(after, spec => WithResources(spec, change, after));
        Check(before, after);
        return (environment with { Objects = environment.Objects.Select(value => ReferenceEquals(value, before) ? after : value).ToEquatableArray() }, before);
    }

    private static KubernetesObject WithReplicas(EnvironmentModel environment, KubernetesObject workload, int replicas)
    {
        if (replicas < 0)
            throw new WhatIfException("A workload cannot have " + Text(replicas) + " replicas.");
        if (environment.AutoscalerOf(workload) is { Spec: var bounds } scaler && (replicas < (bounds.MinReplicas ?? 1) || replicas > bounds.MaxReplicas))
            throw new WhatIfException(Text(workload) + " is held between " + Text(bounds.MinReplicas ?? 1) + " and " + Text(bounds.MaxReplicas) + " Pods by HorizontalPodAutoscaler/" + scaler.Metadata.Name + "; " + Text(replicas) + " is outside.");
        return workload switch
        {
            Deployment deployment => deployment with { Spec = deployment.Spec with { Replicas = replicas } },
            StatefulSet set => set with { Spec = set.Spec with { Replicas = replicas } },
            _ => throw new WhatIfException(Text(workload) + " has no replicas; a Deployment or a StatefulSet has."),
        };
    }

    private static KubernetesObject WithPods(KubernetesObject workload, Func<PodSpec, PodSpec> change) => workload switch
    {
        Deployment item => item with { Spec = item.Spec with { Template = With(item.Spec.Template, change) } },
        StatefulSet item => item with { Spec = item.Spec with { Template = With(item.Spec.Template, change) } },
        DaemonSet item => item with { Spec = item.Spec with { Template = With(item.Spec.Template, change) } },
        Job item => item with { Spec = item.Spec with { Template = With(item.Spec.Template, change) } },
        CronJob item => item with { Spec = item.Spec with { JobTemplate = item.Spec.JobTemplate with { Spec = item.Spec.JobTemplate.Spec with { Template = With(item.Spec.JobTemplate.Spec.Template, change) } } } },
        Pod item => item with { Spec = change(item.Spec) },
        _ => throw new WhatIfException("The containers of " + Text(workload) + " cannot be changed here."),
    };

    private static PodTemplateSpec With(PodTemplateSpec template, Func<PodSpec, PodSpec> change) => template with { Spec = change(template.Spec) };

    private static PodSpec WithResources(PodSpec spec, WorkloadChange change, KubernetesObject workload)
    {
        var all = spec.Containers.Concat(spec.InitContainers).Select(container => container.Name).ToList();
        var name = change.Container ?? all.FirstOrDefault() ?? "";
        if (!all.Contains(name))
            throw new WhatIfException("There is no container '" + name + "' in " + Text(workload) + ". It has " + string.Join(", ", all) + ".");
        Container Changed(Container container) => container.Name != name ? container : container with
        {
            Resources = container.Resources with { Requests = Merge(container.Resources.Requests, change.Requests), Limits = Merge(container.Resources.Limits, change.Limits) },
        };
        return spec with { Containers = spec.Containers.Select(Changed).ToEquatableArray(), InitContainers = spec.InitContainers.Select(Changed).ToEquatableArray() };
    }

    private static EquatableMap<Quantity> Merge(EquatableMap<Quantity> amounts, EquatableMap<Quantity> changes)
    {
        foreach (var change in changes)
            amounts = amounts.With(change.Key, change.Value);
        return amounts;
    }

    /// <summary>Refuses what the API server would, unless it would have before.</summary>
    private static void Check(KubernetesObject before, KubernetesObject after)
    {
        var known = new HashSet<(string, string)>(ObjectRules.CheckAlone(before).Select(fault => (fault.Rule.Id, fault.Place.Path)));
        foreach (var fault in ObjectRules.CheckAlone(after))
        {
            if (fault.Rule.Severity == RuleSeverity.Error && !known.Contains((fault.Rule.Id, fault.Place.Path)))
                throw new WhatIfException(Text(after) + " " + fault.Place.Path + ": " + fault.Message + (fault.Rule == ResourceRules.RequestAboveLimit ? ". Change the limit along with it." : ""));
        }
    }

    private static string Text(KubernetesObject workload) => workload.Kind + "/" + workload.Metadata.Name;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
