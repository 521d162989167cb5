using System.Text.Json.Nodes;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Runtime;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Vectors.Controllers;

/// <summary>The recording's surroundings: three nodes that take every Pod, Pods that vanish at once when they are deleted and become ready when a step says so.</summary>
internal sealed class ScriptedCluster
{
    private const int Nodes = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private readonly ControlPlane plane;
    private readonly KubernetesObject subject;
    private int bound;

    internal ScriptedCluster(JsonObject manifest)
    {
        var admission = new ClusterAdmission();
        this.plane = new(seed: 1, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), maxSteps: 1_000_000, TimeSpan.FromDays(30), TraceRetention.Recent, admission);
        admission.IsController = () => this.plane.Recorder.Actor is not null;
        this.subject = Read(manifest);
        for (var i = 0; i < Nodes; i++)
            this.plane.Store.Nodes.Update(WithoutTaints(this.plane.Store.Nodes.Create(new() { Metadata = new() { Name = $"node-{i}" } })));
        this.plane.Store.Pods.Watch(this.OnPod);
        BuiltInControllers.StartOwnership(this.plane);
        BuiltInControllers.StartWorkloads(this.plane);
    }

    internal void Do(JsonObject step)
    {
        var count = step["count"]?.GetValue<int>() ?? int.MaxValue;
        switch (step["do"]!.GetValue<string>())
        {
            case "create":
                this.plane.Store.Table(this.subject.Kind)!.CreateObject(this.subject);
                break;
            case "set":
                this.Set(step["path"]!.GetValue<string>(), step["value"]);
                break;
            case "ready":
                this.MakeReady(count);
                break;
            case "unready":
                this.Change(ScriptedPods.Unready(this.Pods()).Take(count), p => ScriptedPods.WithReady(p, false, this.plane.WholeSeconds));
                break;
            case "succeed":
                this.Change(ScriptedPods.Running(this.Pods()).Take(count), p => ScriptedPods.Ended(p, PodPhase.Succeeded, 0, this.plane.WholeSeconds));
                break;
            case "fail":
                this.Change(ScriptedPods.Running(this.Pods()).Take(count), p => ScriptedPods.Ended(p, PodPhase.Failed, 1, this.plane.WholeSeconds));
                break;
            case "delete":
                this.plane.Store.Pods.DeleteIfExists(new(this.subject.Metadata.Namespace ?? "default", step["pod"]!.GetValue<string>()), DeleteOptions.Force);
                break;
            case "wait":
                this.plane.Loop.RunUntil(this.plane.Loop.Time + TimeSpan.FromSeconds(step["seconds"]!.GetValue<double>()).Ticks);
                break;
            case var unknown:
                throw new InvalidDataException($"The step '{unknown}' is none that this runner knows.");
        }

        this.RunToRest();
    }

    internal JsonObject State() => ObservedState.Of(this.plane.Store, this.Subject());

    private static Node WithoutTaints(Node node) => node with { Spec = node.Spec with { Taints = [] } };

    private static KubernetesObject Read(JsonObject manifest)
    {
        var issues = new List<ReadIssue>();
        var read = ManifestReader.Read((MappingNode)JsonManifestReader.Read(manifest.ToJsonString()), issues);
        return issues.Count == 0 && read is not null ? read : throw new InvalidDataException("The object cannot be read: " + string.Join("; ", issues));
    }

    private KubernetesObject Subject() => this.plane.Store.Table(this.subject.Kind)!.Find(new(this.subject.Metadata.Namespace ?? "default", this.subject.Metadata.Name ?? ""))!;

    private List<Pod> Pods() => [.. this.plane.Store.Pods.ToList().Where(p => p.Metadata.DeletionTimestamp is null)];

    // Everything due within two seconds runs, until nothing is; two seconds pass in any case, so that steps have different times.
    private void RunToRest()
    {
        while (this.plane.Loop.RunNext(this.plane.Loop.Time + Rest.Ticks))
        {
        }

        this.plane.Loop.RunUntil(this.plane.Loop.Time + Rest.Ticks);
    }

    // A merge patch of the stored object; the status and the identity stay with the store.
    private void Set(string path, JsonNode? value)
    {
        var stored = this.Subject();
        var patched = JsonNode.Parse(JsonManifestWriter.Write(ManifestWriter.Write(stored)))!.AsObject();
        MergePatch.Apply(patched, path.Split('.'), value);
        this.plane.Store.Table(stored.Kind)!.UpdateObject(Read(patched));
    }

    // When Pods of two ReplicaSets turn ready in one step, the controllers act in between.
    private void MakeReady(int count)
    {
        var chosen = ScriptedPods.NotReady(this.Pods()).Take(count).ToList();
        for (var i = 0; i < chosen.Count; i++)
        {
            if (i > 0 && chosen[i - 1].Controller?.Uid != chosen[i].Controller?.Uid)
                this.plane.Loop.RunUntil(this.plane.Loop.Time);
            this.Change([chosen[i]], p => ScriptedPods.WithReady(p, true, this.plane.WholeSeconds));
        }
    }

    private void Change(IEnumerable<Pod> chosen, Func<Pod, Pod> change)
    {
        foreach (var pod in chosen.ToList())
        {
            if (this.plane.Store.Pods.Find(pod.NamespacedName) is { } present && present.Uid == pod.Uid && !present.IsTerminating)
                this.plane.Store.Pods.UpdateStatus(change(present));
        }
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        var name = change.Object.NamespacedName;
        if (change.Type == WatchEventType.Added)
            this.plane.Loop.After(TimeSpan.Zero, EventPriority.Scheduler, () => this.Bind(name));
        else if (change.Type == WatchEventType.Modified && change.Object.IsTerminating && change.Old?.IsTerminating == false)
            this.plane.Loop.After(TimeSpan.Zero, EventPriority.Node, () => this.plane.Store.Pods.DeleteIfExists(name, DeleteOptions.Force));
    }

    private void Bind(NamespacedName name)
    {
        if (this.plane.Store.Pods.Find(name) is not { IsTerminating: false } pod)
            return;
        var node = DaemonSetPlacement.NodeOf(pod) ?? $"node-{this.bound++ % Nodes}";
        this.plane.Store.Pods.Bind(pod, node);
    }
}
