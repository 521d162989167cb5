using System;
using System.Collections.Generic;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>The volumes of a Pod.</summary>
internal static class VolumeRules
{
    /// <summary>Checks the volumes; those with a mistake do not count as declared, so every mount of them is another one.</summary>
    /// <returns>The volumes without mistakes by name.</returns>
    internal static IReadOnlyDictionary<string, Volume> Check(PodContext pod)
    {
        var faults = pod.Faults;
        var declared = new Dictionary<string, Volume>(StringComparer.Ordinal);
        var path = pod.Path.Field("volumes");
        for (var i = 0; i < pod.Spec.Volumes.Count; i++)
        {
            var volume = pod.Spec.Volumes[i];
            var before = faults.Count;
            VolumeSourceRules.Check(volume, path[i], pod);
            if (volume.Name.Length == 0)
                faults.Required(path[i].Field("name"));
            else
                faults.Invalid(path[i].Field("name"), volume.Name, DnsLabel.Complaints(volume.Name));
            if (declared.ContainsKey(volume.Name))
                faults.Duplicate(path[i].Field("name"), volume.Name);
            if (faults.Count == before)
                declared.Add(volume.Name, volume);
        }

        if (!pod.IsTemplate)
            CheckPod(pod, path);
        return declared;
    }

    /// <summary>What is known only for a Pod: its name, and the account that it runs as.</summary>
    private static void CheckPod(PodContext pod, FieldPath path)
    {
        var created = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume.Ephemeral is not null)
                created.Add(ClaimNameOf(volume, pod));
        }

        for (var i = 0; i < pod.Spec.Volumes.Count; i++)
        {
            var volume = pod.Spec.Volumes[i];
            if (volume.PersistentVolumeClaim is { } claim && created.Contains(claim.ClaimName))
                pod.Faults.Invalid(path[i].Field("persistentVolumeClaim.claimName"), claim.ClaimName, "is the claim that an ephemeral volume of this Pod will create");
            if (volume.Projected is not { } projected || pod.Spec.ServiceAccountName is { Length: > 0 })
                continue;
            for (var j = 0; j < projected.Sources.Count; j++)
            {
                if (projected.Sources[j].ServiceAccountToken is not null)
                    pod.Faults.Forbidden(path[i].Field("projected.sources")[j].Field("serviceAccountToken"), "needs a serviceAccountName");
            }
        }
    }

    /// <summary>The name of the claim that is made for an ephemeral volume.</summary>
    internal static string ClaimNameOf(Volume volume, PodContext pod) => MetadataDefaults.NameOf(pod.Metadata) + "-" + volume.Name;
}
