using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling;

/// <summary>The Services, ReplicaSets and StatefulSets, as far as the default spreading of Pods needs them. Source: <c>pkg/scheduler/framework/plugins/helper/spread.go</c>.</summary>
public sealed class SpreadingOwners
{
    private readonly Dictionary<string, SortedDictionary<string, LabelSelectorMatcher>> services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LabelSelectorMatcher> controllers = new(StringComparer.Ordinal);

    /// <summary>
    /// Selects the Pods that count as siblings: those of all Services that select the Pod and of the ReplicaSet or StatefulSet that owns it. Matches everything when there are none.
    /// </summary>
    public LabelSelectorMatcher SelectorOf(PodInfo pod)
    {
        var result = LabelSelectorMatcher.Everything;
        if (this.services.TryGetValue(pod.Namespace, out var candidates))
        {
            foreach (var service in candidates.Values)
            {
                if (service.Matches(pod.Labels))
                    result = result.And(service);
            }
        }

        foreach (var owner in pod.Pod.Metadata.OwnerReferences)
        {
            if (owner.Controller == true && this.controllers.TryGetValue(ControllerKey(owner.ApiVersion, owner.Kind, pod.Namespace, owner.Name), out var selector))
                return result.And(selector);
        }

        return result;
    }

    internal void Set(Service service)
    {
        this.Remove(service);
        if (service.Spec.Selector.IsEmpty)
            return;
        var key = service.Metadata.Namespace ?? "";
        if (!this.services.TryGetValue(key, out var list))
            this.services.Add(key, list = new(StringComparer.Ordinal));
        list[service.Metadata.Name ?? ""] = LabelSelectorMatcher.OfLabels(service.Spec.Selector);
    }

    internal bool Remove(Service service) =>
        this.services.TryGetValue(service.Metadata.Namespace ?? "", out var list) && list.Remove(service.Metadata.Name ?? "");

    internal void SetController(KubernetesObject controller, LabelSelector selector) => this.controllers[KeyOf(controller)] = LabelSelectorMatcher.Of(selector);

    internal bool RemoveController(KubernetesObject controller) => this.controllers.Remove(KeyOf(controller));

    private static string KeyOf(KubernetesObject value) => ControllerKey(value.ApiVersion, value.Kind, value.Metadata.Namespace ?? "", value.Metadata.Name ?? "");

    private static string ControllerKey(string apiVersion, string kind, string @namespace, string name) => apiVersion + "/" + kind + "/" + @namespace + "/" + name;
}
