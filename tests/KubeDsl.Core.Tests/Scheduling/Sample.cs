using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>Nodes and Pods in one line each.</summary>
internal static class Sample
{
    public static Node Node(string name, string cpu = "4", string memory = "32Gi", string pods = "110", (string Key, string Value)[]? labels = null, string? extended = null, Taint[]? taints = null) => new()
    {
        Metadata = new() { Name = name, Labels = EquatableMap.Create(labels ?? []) },
        Spec = new() { Taints = (taints ?? []).ToEquatableArray() },
        Status = new() { Allocatable = Resources(cpu, memory, extended).With("pods", Quantity.Parse(pods)) },
    };

    public static Pod Pod(string name, string? cpu = null, string? memory = null, string? on = null, (string Key, string Value)[]? labels = null, int? priority = null, string? extended = null) => new()
    {
        Metadata = new() { Name = name, Namespace = "default", Labels = EquatableMap.Create(labels ?? []) },
        Spec = new() { Containers = [Container(cpu, memory, extended)], NodeName = on, Priority = priority },
    };

    public static Container Container(string? cpu = null, string? memory = null, string? extended = null, string? restartPolicy = null, string name = "c") => new()
    {
        Name = name,
        RestartPolicy = restartPolicy,
        Resources = new() { Requests = Resources(cpu, memory, extended) },
    };

    public static EquatableMap<Quantity> Resources(string? cpu = null, string? memory = null, string? extended = null, string? ephemeral = null)
    {
        var map = default(EquatableMap<Quantity>);
        if (cpu is not null)
            map = map.With("cpu", Quantity.Parse(cpu));
        if (memory is not null)
            map = map.With("memory", Quantity.Parse(memory));
        if (extended is not null)
            map = map.With("example.com/gpu", Quantity.Parse(extended));
        return ephemeral is null ? map : map.With("ephemeral-storage", Quantity.Parse(ephemeral));
    }

    public static LabelSelector Select(string key, string value) => new() { MatchLabels = EquatableMap.Create((key, value)) };

    public static Scheduler Scheduler(IEnumerable<KubernetesObject> objects, SchedulingProfile? profile = null) => new(ClusterObjects.From(objects), profile);

    /// <summary>An object written as JSON, where a record would take many lines.</summary>
    public static T Read<T>(string json)
        where T : KubernetesObject
    {
        var issues = new List<ReadIssue>();
        var result = ManifestReader.Read((MappingNode)JsonManifestReader.Read(json), issues);
        Assert.Empty(issues);
        return Assert.IsType<T>(result);
    }

    /// <summary>Prepares a plugin's filter and asks each node; the reasons, or an empty text where the node passes.</summary>
    public static string[] Filter(IFilterPlugin plugin, Pod pod, Scheduler scheduler)
    {
        var preparation = plugin.PreFilter(new PodInfo(pod), scheduler.Cluster);
        Assert.True(preparation.Status.IsSuccess, preparation.Status.Message);
        return [.. scheduler.Cluster.Nodes.Select(n => Text(preparation.Filter?.Filter(n) ?? PluginStatus.Success))];
    }

    /// <summary>The plugin's scores of the named nodes, normalised among them; empty when it has nothing to say.</summary>
    public static long[] Score(IScorePlugin plugin, Pod pod, Scheduler scheduler, params string[] feasible)
    {
        var nodes = scheduler.Cluster.Nodes.Where(n => feasible.Length == 0 || feasible.Contains(n.Name)).ToList();
        var preparation = plugin.PreScore(new PodInfo(pod), scheduler.Cluster, nodes);
        Assert.True(preparation.Status.IsSuccess, preparation.Status.Message);
        if (preparation.Scorer is null)
            return [];
        var scores = nodes.Select(preparation.Scorer.Score).ToArray();
        preparation.Scorer.Normalize(nodes, scores);
        return scores;
    }

    private static string Text(PluginStatus status) => status.Code switch
    {
        PluginStatusCode.Success => "",
        PluginStatusCode.UnschedulableAndUnresolvable => "never: " + status.Message,
        _ => status.Message,
    };
}
