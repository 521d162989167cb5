using KubeDsl.ModelGenerator;

namespace KubeDsl.CoverageDocs;

/// <summary>What of the API the declarations reach, field by field.</summary>
public static class CoverageTable
{
    /// <summary>Types that several kinds have, written once; with their headings.</summary>
    private static readonly (string Type, string Title)[] Parts =
    [
        ("ObjectMeta", "Metadata"), ("PodSpec", "Pod spec"), ("Container", "Container"), ("Probe", "Probe"), ("LifecycleHandler", "Lifecycle handler"), ("Volume", "Volume"),
        ("PersistentVolumeClaimSpec", "Claim spec"), ("JobSpec", "Job spec"),
    ];

    private static readonly string[] Kinds =
    [
        "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "Service", "Ingress", "NetworkPolicy", "ConfigMap", "Secret", "PersistentVolumeClaim", "StorageClass", "ServiceAccount", "Role",
        "RoleBinding", "ClusterRole", "ClusterRoleBinding", "HorizontalPodAutoscaler", "PodDisruptionBudget", "PriorityClass", "Namespace", "ResourceQuota", "LimitRange",
    ];

    /// <summary>What the API server writes itself, whatever a manifest says; and what only a running Pod can get.</summary>
    private static readonly HashSet<(string Type, string Field)> Server =
    [
        ("ObjectMeta", "creationTimestamp"), ("ObjectMeta", "deletionGracePeriodSeconds"), ("ObjectMeta", "deletionTimestamp"), ("ObjectMeta", "generation"), ("ObjectMeta", "resourceVersion"),
        ("ObjectMeta", "selfLink"), ("ObjectMeta", "uid"), ("PodSpec", "ephemeralContainers"),
    ];

    /// <summary>The API's types by name.</summary>
    /// <param name="root">The root of the repository.</param>
    public static IReadOnlyDictionary<string, ApiType> LoadSchema(string root) =>
        ApiSchema.Load(Path.Combine(root, "build", "schema", "kubernetes-1.36.schemas.json")).ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Which attributes wrote which fields of the corpus.</summary>
    public static FieldUses UsesOf(IReadOnlyDictionary<string, ApiType> types, Corpus corpus)
    {
        var uses = new FieldUses(types, t => Parts.Any(p => p.Type == t));
        foreach (var reading in corpus.Readings)
            uses.Add(reading);
        return uses;
    }

    /// <summary>All sections: kinds first, then the types that they share.</summary>
    public static IReadOnlyList<CoverageSection> Make(IReadOnlyDictionary<string, ApiType> types, Corpus corpus)
    {
        var titles = Parts.ToDictionary(p => p.Type, p => p.Title, StringComparer.Ordinal);
        var uses = UsesOf(types, corpus);
        return
        [
            .. Kinds.Select(k => new CoverageSection(k, k, types[k].Kind!.ApiVersion, [.. Rows(k, types[k], "")])),
            .. Parts.Select(p => new CoverageSection(p.Title, p.Type, null, [.. Rows(p.Type, types[p.Type], "")])),
        ];

        IEnumerable<CoverageRow> Rows(string section, ApiType type, string path)
        {
            foreach (var field in type.Fields)
            {
                var here = path + field.JsonName;
                if (type.Kind is not null && field.JsonName == "status")
                    continue;
                if (Server.Contains((type.Name, field.JsonName)))
                {
                    yield return new CoverageRow(here, field, Reach.Server, []);
                }
                else if (type.Name == "Secret" && field.JsonName is "data" or "stringData")
                {
                    yield return new CoverageRow(here, field, Reach.Refused, []);
                }
                else if (field.ElementType is { } inner)
                {
                    here += field.Kind == FieldKind.Objects ? "[]" : "";
                    if (titles.TryGetValue(inner, out var title))
                    {
                        yield return new CoverageRow(here, field, Reach.Section, [title]);
                        continue;
                    }

                    foreach (var row in Rows(section, types[inner], here + "."))
                        yield return row;
                }
                else
                {
                    yield return Leaf(here, field, uses[section, here]);
                }
            }
        }
    }

    private static CoverageRow Leaf(string path, ApiField field, IReadOnlyCollection<string> by)
    {
        var attributes = by.Where(b => b.Length > 0).ToList();
        return new CoverageRow(path, field, attributes.Count > 0 ? Reach.Attribute : by.Count > 0 ? Reach.KubeDsl : Reach.Patch, attributes);
    }
}
