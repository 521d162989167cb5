using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>StorageClasses.</summary>
internal static class StorageClassRules
{
    private const int MaxParameters = 512;
    private const int MaxParametersSize = 256 * 1024;

    internal static void Check(StorageClass storageClass, ApiFaults faults)
    {
        CheckProvisioner(storageClass.Provisioner, FieldPath.Of("provisioner"), faults);
        CheckParameters(storageClass, FieldPath.Of("parameters"), faults);
        if (storageClass.ReclaimPolicy is { } policy and not ("Delete" or "Retain"))
            faults.NotSupported(FieldPath.Of("reclaimPolicy"), policy, "Delete", "Retain");
        if (storageClass.VolumeBindingMode is { } mode and not ("Immediate" or "WaitForFirstConsumer"))
            faults.NotSupported(FieldPath.Of("volumeBindingMode"), mode, "Immediate", "WaitForFirstConsumer");
        for (var i = 0; i < storageClass.AllowedTopologies.Count; i++)
            CheckTopology(storageClass.AllowedTopologies[i], FieldPath.Of("allowedTopologies")[i].Field("matchLabelExpressions"), faults);
        CheckRepeatedTopologies(storageClass, faults);
    }

    private static void CheckProvisioner(string provisioner, FieldPath path, ApiFaults faults)
    {
        if (provisioner.Length == 0)
            faults.Required(path);
        else
            faults.Invalid(path, provisioner, QualifiedName.Complaints(provisioner.ToLowerInvariant()));
    }

    private static void CheckParameters(StorageClass storageClass, FieldPath path, ApiFaults faults)
    {
        var parameters = storageClass.Parameters;
        if (parameters.Count > MaxParameters)
        {
            faults.TooLong(path, parameters.Count, MaxParameters);
            return;
        }

        if (parameters.ContainsKey(""))
            faults.Invalid(path, "", "must not be the name of a parameter");
        var size = parameters.Sum(p => TextSize.Of(p.Key) + TextSize.Of(p.Value));
        if (size > MaxParametersSize)
            faults.TooLong(path, size, MaxParametersSize);
    }

    private static void CheckTopology(TopologySelectorTerm term, FieldPath path, ApiFaults faults)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < term.MatchLabelExpressions.Count; i++)
        {
            var (key, values) = (term.MatchLabelExpressions[i].Key, term.MatchLabelExpressions[i].Values);
            if (values.IsEmpty)
                faults.Required(path[i].Field("values"), "must have a value");
            for (var j = 0; j < values.Count; j++)
            {
                if (values.Take(j).Contains(values[j], StringComparer.Ordinal))
                    faults.Duplicate(path[i].Field("values")[j], values[j]);
            }

            faults.Invalid(path[i].Field("key"), key, QualifiedName.Complaints(key));
            if (!keys.Add(key))
                faults.Duplicate(path[i].Field("key"), key);
        }
    }

    private static void CheckRepeatedTopologies(StorageClass storageClass, ApiFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < storageClass.AllowedTopologies.Count; i++)
        {
            var term = string.Join("\n", storageClass.AllowedTopologies[i].MatchLabelExpressions
                .Select(e => e.Key + "=" + string.Join(",", e.Values.OrderBy(v => v, StringComparer.Ordinal)))
                .OrderBy(e => e, StringComparer.Ordinal));
            if (!seen.Add(term))
                faults.Duplicate(FieldPath.Of("allowedTopologies")[i].Field("matchLabelExpressions"), term);
        }
    }
}
