using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>Runs a scenario and looks at the cluster after every event.</summary>
internal sealed class ScenarioRun
{
    private const int MaxSteps = 100_000;
    private readonly Scenario scenario;
    private readonly SortedDictionary<string, StepKind> troubles = new(StringComparer.Ordinal);
    private readonly HashSet<string> failedNodes = new(StringComparer.Ordinal);
    private readonly Invariant[] invariants;
    private int workloads;
    private int nodes;
    private int images = 1;
    private bool leaks;
    private bool squeezed;
    private int barePods;
    private long checkedVersion = -1;

    private ScenarioRun(Scenario scenario)
    {
        this.scenario = scenario;
        this.Cluster = new Cluster(new ClusterOptions
        {
            Seed = scenario.Seed,
            MaxSteps = MaxSteps,
            Timings = scenario.IsRealistic ? NodeTimings.Realistic : NodeTimings.Exact,
            Behavior = this.BehaviorOf,
        });
        this.invariants = [new PodInvariants(), new NodeInvariants(), new TraceInvariants(), new RolloutInvariants(), new BudgetInvariants(), new WorkloadInvariants()];
        foreach (var invariant in this.invariants)
            invariant.Start(this.Cluster);
    }

    internal Cluster Cluster { get; }

    /// <summary>Runs a scenario to its end; throws what it violates.</summary>
    /// <exception cref="InvariantException">An invariant does not hold.</exception>
    internal static Cluster Execute(Scenario scenario)
    {
        var run = new ScenarioRun(scenario);
        try
        {
            run.Execute();
        }
        catch (Exception e) when (e is not InvariantException)
        {
            throw new InvariantException(e.GetType().Name + ": " + e.Message + "\n" + e.StackTrace);
        }

        return run.Cluster;
    }

    private void Execute()
    {
        this.Cluster.Apply(new StorageClass { Metadata = new() { Name = "disk" }, Provisioner = "example.com/disk", VolumeBindingMode = "WaitForFirstConsumer" });
        for (var i = 0; i < this.scenario.Nodes; i++)
            this.AddNode();
        foreach (var step in this.scenario.Steps)
        {
            this.Settle();
            try
            {
                this.Apply(step);
            }
            catch (Exception e) when (e is ApiException or ArgumentException or InvalidOperationException { InnerException: null })
            {
                this.Cluster.Plane.Recorder.Note(new("Scenario", "", step.ToString()), "refused");
            }

            this.Check();
        }

        this.HealEverything();
        this.Settle();
        this.RunToRest();
        this.AdvanceTo(this.Cluster.Plane.Loop.Time + TimeSpan.FromMinutes(20).Ticks);
        this.RunToRest();
        RestInvariants.Check(this.Cluster);
    }

    private void Settle() => this.AdvanceTo(this.Cluster.Plane.Loop.Time);

    private void AdvanceTo(long until)
    {
        while (this.Cluster.Plane.Loop.RunNext(until))
            this.Check();
        this.Cluster.Plane.Loop.RunUntil(until);
    }

    private void RunToRest()
    {
        while (!this.Cluster.Plane.Loop.IsAtRest && this.Cluster.Plane.Loop.RunNext(long.MaxValue))
            this.Check();
    }

    private void Check()
    {
        if (this.checkedVersion == this.Cluster.Trace.Count)
            return;
        this.checkedVersion = this.Cluster.Trace.Count;
        foreach (var invariant in this.invariants)
            invariant.AfterEvent();
    }

    private void Apply(ScenarioStep step)
    {
        switch (step.Kind)
        {
            case StepKind.Wait:
                // Mostly short, sometimes past the evictions of a lost node.
                var seconds = step.Subject % 4 == 0 ? step.Amount % 900 : step.Amount % 30;
                this.AdvanceTo(this.Cluster.Plane.Loop.Time + TimeSpan.FromSeconds(seconds).Ticks + (step.Subject % 3 * 1_234_567));
                break;
            case StepKind.Create:
                this.Cluster.Apply(RandomWorkloads.Make("app" + ++this.workloads, step.Amount));
                break;
            case StepKind.Crash or StepKind.NeverReady or StepKind.IgnoreTerm or StepKind.Leak:
                if (step.Kind == StepKind.Leak && !this.leaks)
                    this.Cluster.SetUsage(this.UsageOf);
                this.leaks |= step.Kind == StepKind.Leak;
                if (this.workloads > 0)
                    this.troubles["app" + (1 + (step.Subject % this.workloads))] = step.Kind;
                break;
            case StepKind.Heal:
                this.troubles.Clear();
                break;
            case StepKind.BreakImage:
                var image = "example.com/main:" + (step.Subject % (this.images + 2));
                if (step.Amount % 2 == 0)
                    this.Cluster.FailImagePulls(image);
                else
                    this.Cluster.RecoverImagePulls(image);
                break;
            default:
                this.ApplyToObject(step);
                break;
        }
    }

    private void ApplyToObject(ScenarioStep step)
    {
        if (step.Kind is StepKind.Drain or StepKind.Cordon or StepKind.Uncordon or StepKind.PowerLoss or StepKind.Partition or StepKind.Recover or StepKind.FailZone or StepKind.AddNode or StepKind.DeleteNode or StepKind.Squeeze or StepKind.PutOnNode)
            this.ApplyToNode(step);
        else if (step.Kind is StepKind.DeletePod or StepKind.ForceDeletePod or StepKind.Evict or StepKind.Exit or StepKind.Hang)
            PodSteps.Apply(this.Cluster, step);
        else
            WorkloadSteps.Apply(this.Cluster, step, () => "example.com/main:" + (++this.images));
    }

    private void ApplyToNode(ScenarioStep step)
    {
        if (step.Kind == StepKind.AddNode)
        {
            this.AddNode();
            return;
        }

        var all = this.Cluster.Nodes;
        if (all.Count == 0)
            return;
        var node = all[step.Subject % all.Count].Name;
        switch (step.Kind)
        {
            case StepKind.Drain:
                this.Cluster.Drain(node, force: true);
                break;
            case StepKind.Cordon or StepKind.Uncordon:
                if (step.Kind == StepKind.Cordon)
                    this.Cluster.Cordon(node);
                else
                    this.Cluster.Uncordon(node);
                break;
            case StepKind.PowerLoss or StepKind.Partition:
                this.failedNodes.Add(node);
                this.Cluster.Fail(node, step.Kind == StepKind.PowerLoss ? NodeFailure.PowerLoss : NodeFailure.NetworkPartition);
                break;
            case StepKind.FailZone:
                foreach (var lost in all.Where(n => n.Metadata.Labels["topology.kubernetes.io/zone"] == "zone-" + (step.Subject % this.scenario.Zones)))
                    this.failedNodes.Add(lost.Name);
                this.Cluster.FailZone("zone-" + (step.Subject % this.scenario.Zones));
                break;
            case StepKind.Recover when this.failedNodes.Remove(node):
                this.Cluster.Recover(node);
                break;
            case StepKind.Squeeze:
                this.squeezed = true;
                this.Cluster.SetSystemUsage(node, new() { MemoryBytes = (long)(step.Amount % 12) << 30 });
                break;
            case StepKind.PutOnNode:
                var template = RandomWorkloads.BarePod("bare" + ++this.barePods, step.Amount);
                this.Cluster.Apply(template with { Spec = template.Spec with { NodeName = node } });
                break;
            case StepKind.DeleteNode when all.Count > 1:
                this.Cluster.Delete<Node>(node);
                this.failedNodes.Remove(node);
                break;
        }
    }

    private void AddNode()
    {
        var number = this.nodes++;
        var node = Sample.Node("node-" + number, cpu: (2 + (number * 7 % 5)).ToString(System.Globalization.CultureInfo.InvariantCulture), memory: "8Gi", zone: "zone-" + (number % this.scenario.Zones));
        node = node with { Metadata = node.Metadata with { Labels = node.Metadata.Labels.With("pool", number % 3 == 0 ? "b" : "a") } };
        if (number % 5 == 4)
            node = node with { Spec = node.Spec with { Taints = [new() { Key = "dedicated", Value = "x", Effect = "NoSchedule" }] } };
        this.Cluster.Apply(node);
    }

    private void HealEverything()
    {
        this.troubles.Clear();
        for (var i = 0; i <= this.images + 2; i++)
            this.Cluster.RecoverImagePulls("example.com/main:" + i);
        foreach (var node in this.Cluster.Nodes)
        {
            if (this.failedNodes.Remove(node.Name))
                this.Cluster.Recover(node.Name);
            this.Cluster.Uncordon(node.Name);
            if (this.squeezed)
                this.Cluster.SetSystemUsage(node.Name, new());
        }

        foreach (var deployment in this.Cluster.List<Deployment>())
            this.Cluster.Update<Deployment>(deployment.Name, d => d with { Spec = d.Spec with { Paused = null } });
        foreach (var cron in this.Cluster.List<CronJob>())
            this.Cluster.Update<CronJob>(cron.Name, c => c with { Spec = c.Spec with { Suspend = true } });
        foreach (var job in this.Cluster.List<Job>().Where(j => j.Spec.Suspend == true))
            this.Cluster.Update<Job>(job.Name, j => j with { Spec = j.Spec with { Suspend = false } });
        foreach (var pod in this.Cluster.Pods.Where(p => p.Status.Phase == "Running"))
            PodSteps.Unhang(this.Cluster, pod);
    }

    private ContainerUsage? UsageOf(UsageInstant instant) =>
        instant.Container.Name == "main" && this.troubles.GetValueOrDefault(instant.Pod.Metadata.Labels.GetValueOrDefault("app") ?? "") == StepKind.Leak
            ? new() { MemoryBytes = (long)instant.Running.TotalSeconds << 25 }
            : null;

    private ContainerBehavior? BehaviorOf(Pod pod, Container container)
    {
        if (container.Name != "main" || !this.troubles.TryGetValue(pod.Metadata.Labels.GetValueOrDefault("app") ?? "", out var trouble))
            return null;
        TimeSpan? task = (pod.Spec.RestartPolicy ?? "Always") == "Always" ? null : TimeSpan.FromSeconds(25);
        return trouble switch
        {
            StepKind.Crash => new() { ExitAfter = TimeSpan.FromSeconds(pod.Uid[0] % 3), ExitCode = 1 },
            StepKind.NeverReady => new() { Serves = false, ExitAfter = task },
            StepKind.IgnoreTerm => new() { TerminationTime = Timeout.InfiniteTimeSpan, ExitAfter = task },
            _ => null,
        };
    }
}
