using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Names;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Workloads by what people call them.</summary>
internal static class WorkloadFinder
{
    private const string NameLabel = "app.kubernetes.io/name";

    /// <summary>The objects that make Pods, in the order of the manifests.</summary>
    internal static List<KubernetesObject> WorkloadsOf(EnvironmentModel environment) => environment.Objects.Where(value => PodTemplate.Of(value) is not null).ToList();

    /// <summary>The workload of that name, kind and name, or class.</summary>
    /// <exception cref="WhatIfException">There is none, or there are several.</exception>
    internal static KubernetesObject Find(EnvironmentModel environment, string text)
    {
        var workloads = WorkloadsOf(environment);
        var found = workloads.FindAll(value => IsCalled(value, text));
        if (found.Count == 0)
            found = workloads.FindAll(value => value.Metadata.Labels.TryGetValue(NameLabel, out var label) && label == ClassName(text));
        if (found.Count == 1)
            return found[0];
        throw new WhatIfException(found.Count == 0
            ? "There is no workload '" + text + "' in " + environment.Name + ". Declared: " + Names(workloads) + "."
            : "'" + text + "' in " + environment.Name + " may be " + Names(found) + "; name its kind, too.");
    }

    private static bool IsCalled(KubernetesObject value, string text)
    {
        var name = value.Metadata.Name ?? "";
        return string.Equals(name, text, StringComparison.Ordinal)
            || string.Equals(value.Kind + "/" + name, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, ClassName(text), StringComparison.Ordinal);
    }

    /// <summary>The name that Kubernetes knows a class by: <c>Shop.CheckoutApi</c> is <c>checkout-api</c>.</summary>
    private static string ClassName(string text) => KebabCase.Of(text.Substring(text.LastIndexOf('.') + 1));

    private static string Names(IEnumerable<KubernetesObject> workloads) => string.Join(", ", workloads.Select(value => value.Kind + "/" + value.Metadata.Name));
}
