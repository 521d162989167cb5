using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>Volumes that bring several sources together in one directory.</summary>
internal static class ProjectedVolumeRules
{
    private const long MinExpiration = 10 * 60;
    private const long MaxExpiration = 1L << 32;

    internal static void Check(ProjectedVolumeSource source, FieldPath path, ApiFaults faults)
    {
        KeyToPathRules.CheckMode(source.DefaultMode, path.Field("defaultMode"), faults);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        void Take(string file)
        {
            if (file.Length > 0 && !taken.Add(file))
                faults.Invalid(path, file, "is written by two sources");
        }

        for (var i = 0; i < source.Sources.Count; i++)
        {
            var item = source.Sources[i];
            var place = path.Field("sources")[i];
            var count = 0;
            if (item.Secret is { } secret)
            {
                count++;
                CheckKeys(secret.Name, secret.Items, place.Field("secret"), Take, faults);
            }

            if (item.ConfigMap is { } configMap)
            {
                count++;
                CheckKeys(configMap.Name, configMap.Items, place.Field("configMap"), Take, faults);
            }

            if (item.DownwardAPI is { } downward)
            {
                count++;
                foreach (var file in downward.Items)
                {
                    KeyToPathRules.CheckDownward(file, place.Field("downwardAPI"), faults);
                    Take(file.Path);
                }
            }

            if (item.ServiceAccountToken is { } token)
            {
                count++;
                CheckToken(token, place.Field("serviceAccountToken"), path.Field("path"), faults);
            }

            if (count > 1)
                faults.Forbidden(place, "must have only one source in each entry");
        }
    }

    private static void CheckKeys(string name, EquatableArray<KeyToPath> items, FieldPath path, Action<string> take, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(name, path.Field("name"), faults);
        KeyToPathRules.Check(items, path.Field("items"), faults);
        foreach (var item in items)
            take(item.Path);
    }

    private static void CheckToken(ServiceAccountTokenProjection token, FieldPath path, FieldPath filePath, ApiFaults faults)
    {
        if (token.ExpirationSeconds is < MinExpiration or > MaxExpiration)
            faults.Invalid(path.Field("expirationSeconds"), token.ExpirationSeconds.Value, "must lie between 600 and 4294967296");
        KeyToPathRules.CheckFile(token.Path, filePath, faults);
    }
}
