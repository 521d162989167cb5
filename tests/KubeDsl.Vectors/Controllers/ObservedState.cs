using System.Text.Json.Nodes;
using KubeDsl.Model;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Vectors.Controllers;

/// <summary>What a recording shows of each kind.</summary>
internal static class ObservedState
{
    private static readonly HashSet<string> TimingDependent = ["NewReplicaSetCreated", "FoundNewReplicaSet", "ReplicaSetUpdated"];

    internal static JsonObject Of(ObjectStore store, KubernetesObject subject) => subject switch
    {
        Deployment deployment => Of(store, deployment),
        StatefulSet set => new()
        {
            ["pods"] = Pods(store, p => p.Metadata.Name),
            ["status"] = new JsonObject
            {
                ["replicas"] = set.Status.Replicas,
                ["readyReplicas"] = set.Status.ReadyReplicas ?? 0,
                ["currentReplicas"] = set.Status.CurrentReplicas ?? 0,
                ["updatedReplicas"] = set.Status.UpdatedReplicas ?? 0,
                ["availableReplicas"] = set.Status.AvailableReplicas,
            },
        },
        DaemonSet set => new()
        {
            ["pods"] = Pods(store, null),
            ["status"] = new JsonObject
            {
                ["desiredNumberScheduled"] = set.Status.DesiredNumberScheduled,
                ["currentNumberScheduled"] = set.Status.CurrentNumberScheduled,
                ["numberReady"] = set.Status.NumberReady,
                ["updatedNumberScheduled"] = set.Status.UpdatedNumberScheduled ?? 0,
                ["numberAvailable"] = set.Status.NumberAvailable ?? 0,
                ["numberUnavailable"] = set.Status.NumberUnavailable ?? 0,
            },
        },
        Job job => Of(store, job),
        _ => throw new InvalidDataException($"No recording shows a {subject.Kind}."),
    };

    private static JsonObject Of(ObjectStore store, Deployment deployment) => new()
    {
        ["replicaSets"] = new JsonArray([.. store.ReplicaSets.ToList().Where(s => s.Controller?.Uid == deployment.Uid).Select(Of)]),
        ["status"] = new JsonObject
        {
            ["replicas"] = deployment.Status.Replicas ?? 0,
            ["updatedReplicas"] = deployment.Status.UpdatedReplicas ?? 0,
            ["readyReplicas"] = deployment.Status.ReadyReplicas ?? 0,
            ["availableReplicas"] = deployment.Status.AvailableReplicas ?? 0,
            ["unavailableReplicas"] = deployment.Status.UnavailableReplicas ?? 0,
        },
        ["conditions"] = new JsonObject(deployment.Status.Conditions.Select(c =>
            KeyValuePair.Create(c.Type, (JsonNode?)(TimingDependent.Contains(c.Reason ?? "") ? c.Status : c.Status + "/" + c.Reason)))),
    };

    private static JsonObject Of(ReplicaSet set) => new()
    {
        ["revision"] = DeploymentAnnotations.RevisionOf(set),
        ["image"] = set.Spec.Template.Spec.Containers[0].Image,
        ["replicas"] = set.Spec.Replicas ?? 1,
        ["ready"] = set.Status.ReadyReplicas ?? 0,
    };

    private static JsonObject Of(ObjectStore store, Job job)
    {
        var status = new JsonObject { ["ready"] = job.Status.Ready ?? 0 };
        AddUnlessZero(status, "active", job.Status.Active);
        AddUnlessZero(status, "succeeded", job.Status.Succeeded);
        AddUnlessZero(status, "failed", job.Status.Failed);
        AddUnlessEmpty(status, "completedIndexes", job.Status.CompletedIndexes);
        AddUnlessEmpty(status, "failedIndexes", job.Status.FailedIndexes);
        return new()
        {
            ["pods"] = Pods(store, p => ScriptedPods.Index(p)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
            ["status"] = status,
            ["conditions"] = new JsonObject(job.Status.Conditions.Select(c => KeyValuePair.Create(c.Type, (JsonNode?)(c.Status + "/" + c.Reason)))),
        };
    }

    private static void AddUnlessZero(JsonObject status, string name, int? value)
    {
        if (value is > 0)
            status[name] = value;
    }

    private static void AddUnlessEmpty(JsonObject status, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            status[name] = value;
    }

    private static JsonArray Pods(ObjectStore store, Func<Pod, string?>? name) => new(
    [
        .. store.Pods.ToList().Where(p => !p.IsTerminating).Select(p =>
        {
            var shown = new JsonObject { ["image"] = p.Spec.Containers[0].Image, ["ready"] = p.IsReady(), ["phase"] = p.Status.Phase };
            if (name is not null)
                shown["name"] = name(p);
            return shown;
        }),
    ]);
}
