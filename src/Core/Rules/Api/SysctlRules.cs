using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Kernel parameters of a Pod.</summary>
internal static class SysctlRules
{
    internal static void Check(EquatableArray<Sysctl> sysctls, FieldPath path, PodContext pod)
    {
        var faults = pod.Faults;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sysctls.Count; i++)
        {
            var name = sysctls[i].Name;
            var place = path[i].Field("name");
            if (name.Length == 0)
                faults.Required(place);
            else if (!SysctlName.IsValid(name))
                faults.Invalid(place, name, "must be at most 253 lower-case letters, digits, '-' and '_' in segments joined by '.' or '/'");
            else if (!seen.Add(name))
                faults.Duplicate(place, name);
            var dotted = SysctlName.WithDots(name);
            if (pod.Spec.HostNetwork == true && dotted.StartsWith("net.", StringComparison.Ordinal))
                faults.Invalid(place, name, "cannot be set on the host network");
            if (pod.Spec.HostIPC == true && IsIpc(dotted))
                faults.Invalid(place, name, "cannot be set with hostIPC");
        }
    }

    private static bool IsIpc(string name) =>
        name is "kernel.sem"
        || name.StartsWith("kernel.shm", StringComparison.Ordinal)
        || name.StartsWith("kernel.msg", StringComparison.Ordinal)
        || name.StartsWith("fs.mqueue.", StringComparison.Ordinal);
}
