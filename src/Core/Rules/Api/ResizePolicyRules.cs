using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>Whether a container restarts when its resources change.</summary>
internal static class ResizePolicyRules
{
    internal static void Check(Container container, ContainerKind kind, FieldPath path, PodContext pod)
    {
        var faults = pod.Faults;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < container.ResizePolicy.Count; i++)
        {
            var policy = container.ResizePolicy[i];
            if (!seen.Add(policy.ResourceName))
                faults.Duplicate(path[i], policy.ResourceName);
            CheckWord(policy.ResourceName, "cpu", "memory", path, faults);
            CheckWord(policy.RestartPolicy, "NotRequired", "RestartContainer", path, faults);
            if (pod.Spec.RestartPolicy is "Never" && policy.RestartPolicy is not "NotRequired")
                faults.Invalid(path, policy.RestartPolicy, "must be NotRequired in a Pod that never restarts its containers");
            if (kind == ContainerKind.Init && policy.RestartPolicy is "RestartContainer")
                faults.Invalid(path[i].Field("restartPolicy"), policy.RestartPolicy, "must be NotRequired in an init container that is no sidecar");
        }
    }

    private static void CheckWord(string word, string first, string second, FieldPath path, ApiFaults faults)
    {
        if (word.Length == 0)
            faults.Required(path, "must name one of " + first + ", " + second);
        else if (word != first && word != second)
            faults.NotSupported(path, word, first, second);
    }
}
