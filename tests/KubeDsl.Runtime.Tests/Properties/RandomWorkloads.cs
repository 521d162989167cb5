using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Randomness;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>Random workloads, each with its label <c>app</c>, sometimes with a budget and a Service.</summary>
internal static class RandomWorkloads
{
    private static readonly IntOrString[] Bounds = [0, 1, 2, "10%", "25%", "50%", "100%"];

    internal static IEnumerable<KubernetesObject> Make(string name, int number)
    {
        var random = new RandomStream((ulong)number, "workload", name);
        var workload = Workload(name, random);
        yield return workload;
        if (workload is not (Job or CronJob) && random.Next(2) == 0)
            yield return Budget(name, random);
        if (random.Next(3) == 0)
            yield return new Service { Metadata = new() { Name = name }, Spec = new() { Selector = App(name), Ports = [new() { Port = 80, TargetPort = 8080 }] } };
    }

    internal static Pod BarePod(string name, int number) => new() { Metadata = new() { Name = name }, Spec = Template(name, new((ulong)number, "pod", name), mayHaveHostPort: false).Spec };

    private static KubernetesObject Workload(string name, RandomStream random) => random.Next(10) switch
    {
        < 4 => Deployment(name, random),
        < 6 => StatefulSet(name, random),
        6 => DaemonSet(name, random),
        7 => new Job { Metadata = new() { Name = name }, Spec = JobSpec(name, random) },
        8 => new CronJob { Metadata = new() { Name = name }, Spec = CronJobSpec(name, random) },
        _ => new ReplicaSet { Metadata = new() { Name = name }, Spec = new() { Replicas = random.Next(6), Selector = new() { MatchLabels = App(name) }, Template = Template(name, random) } },
    };

    private static Deployment Deployment(string name, RandomStream random) => new()
    {
        Metadata = new() { Name = name },
        Spec = new()
        {
            Replicas = random.Next(9),
            MinReadySeconds = random.Next(4) == 0 ? 5 + random.Next(20) : null,
            ProgressDeadlineSeconds = random.Next(3) == 0 ? 60 + random.Next(100) : null,
            RevisionHistoryLimit = random.Next(3) == 0 ? random.Next(3) : null,
            Selector = new() { MatchLabels = App(name) },
            Template = Template(name, random),
            Strategy = random.Next(5) == 0 ? new() { Type = "Recreate" } : RollingUpdate(random),
        },
    };

    private static DeploymentStrategy RollingUpdate(RandomStream random)
    {
        var surge = Bounds[random.Next(Bounds.Length)];
        var unavailable = Bounds[random.Next(Bounds.Length)];
        return new() { Type = "RollingUpdate", RollingUpdate = surge == 0 && unavailable == 0 ? null : new() { MaxSurge = surge, MaxUnavailable = unavailable } };
    }

    private static StatefulSet StatefulSet(string name, RandomStream random)
    {
        var hasClaims = random.Next(3) == 0;
        return new()
        {
            Metadata = new() { Name = name },
            Spec = new()
            {
                Replicas = random.Next(5),
                ServiceName = name,
                PodManagementPolicy = random.Next(2) == 0 ? "Parallel" : null,
                Selector = new() { MatchLabels = App(name) },
                Template = Template(name, random),
                UpdateStrategy = random.Next(4) == 0 ? new() { Type = "OnDelete" } : new() { Type = "RollingUpdate", RollingUpdate = new() { Partition = random.Next(3) == 0 ? random.Next(4) : 0 } },
                VolumeClaimTemplates = hasClaims
                    ? [new() { Metadata = new() { Name = "data" }, Spec = new() { StorageClassName = "disk", AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = Sample.Resources(("storage", "1Gi")) } } }]
                    : [],
            },
        };
    }

    private static DaemonSet DaemonSet(string name, RandomStream random)
    {
        var surges = random.Next(3) == 0;
        var template = Template(name, random, mayHaveHostPort: !surges);

        // Critical, or a squeezed node would evict one surplus Pod a second, of which the controller clears away one in fifteen minutes.
        if (surges)
            template = template with { Spec = template.Spec with { PriorityClassName = "system-node-critical" } };
        return new()
        {
            Metadata = new() { Name = name },
            Spec = new()
            {
                Selector = new() { MatchLabels = App(name) },
                Template = template,
                UpdateStrategy = new()
                {
                    Type = "RollingUpdate",
                    RollingUpdate = surges ? new() { MaxSurge = 1 + random.Next(2), MaxUnavailable = 0 } : new() { MaxSurge = 0, MaxUnavailable = 1 + random.Next(2) },
                },
            },
        };
    }

    private static CronJobSpec CronJobSpec(string name, RandomStream random) => new()
    {
        Schedule = "*/" + (1 + random.Next(9)) + " * * * *",
        ConcurrencyPolicy = ((string?[])[null, "Forbid", "Replace"])[random.Next(3)],
        JobTemplate = new() { Spec = JobSpec(name, random) },
    };

    private static JobSpec JobSpec(string name, RandomStream random)
    {
        var template = Template(name, random);
        return new()
        {
            Completions = 1 + random.Next(6),
            Parallelism = 1 + random.Next(3),
            CompletionMode = random.Next(2) == 0 ? "Indexed" : null,
            BackoffLimit = random.Next(5),
            ActiveDeadlineSeconds = random.Next(5) == 0 ? 30 + random.Next(200) : null,
            Template = template with { Spec = template.Spec with { RestartPolicy = random.Next(2) == 0 ? "Never" : "OnFailure" } },
        };
    }

    private static PodDisruptionBudget Budget(string name, RandomStream random)
    {
        IntOrString bound = random.Next(2) == 0 ? random.Next(4) : 10 * random.Next(10) + "%";
        var spec = new PodDisruptionBudgetSpec { Selector = new() { MatchLabels = App(name) } };
        spec = random.Next(2) == 0 ? spec with { MinAvailable = bound } : spec with { MaxUnavailable = bound };
        return new() { Metadata = new() { Name = name }, Spec = spec with { UnhealthyPodEvictionPolicy = random.Next(3) == 0 ? "AlwaysAllow" : null } };
    }

    private static PodTemplateSpec Template(string name, RandomStream random, bool mayHaveHostPort = true)
    {
        // Mostly small ones: in a cluster without room no rollout gets far.
        var isLarge = random.Next(5) == 0;
        var container = Sample.Container(cpu: (isLarge ? random.Next(13) * 100 : random.Next(4) * 50) + "m", memory: (64 << random.Next(isLarge ? 6 : 3)) + "Mi");
        if (random.Next(3) == 0)
            container = container with { ReadinessProbe = Probe(random) };
        if (random.Next(4) == 0)
            container = container with { LivenessProbe = Probe(random) };
        if (random.Next(5) == 0)
            container = container with { StartupProbe = Probe(random) };
        if (mayHaveHostPort && random.Next(8) == 0)
            container = container with { Ports = [new() { ContainerPortValue = 9000, HostPort = 9000 }] };
        if (random.Next(8) == 0)
            container = container with { Lifecycle = new() { PreStop = new() { Sleep = new() { Seconds = 1 + random.Next(10) } } } };
        var spec = new PodSpec
        {
            Containers = random.Next(4) == 0 ? [container, Sample.Container("second", port: 8081)] : [container],
            InitContainers = random.Next(5) switch
            {
                0 => [Sample.Container("init", "300m")],
                1 => [Sample.Container("proxy", "50m") with { RestartPolicy = "Always" }, Sample.Container("init")],
                _ => [],
            },
            TerminationGracePeriodSeconds = random.Next(3) == 0 ? random.Next(90) : null,
            Tolerations = random.Next(4) == 0 ? [new() { Key = "dedicated", Operator = "Exists" }] : [],
            NodeSelector = random.Next(6) == 0 ? EquatableMap.Create(("pool", "b")) : default(EquatableMap<string>),
            TopologySpreadConstraints = random.Next(5) == 0
                ? [new() { MaxSkew = 1, TopologyKey = "topology.kubernetes.io/zone", WhenUnsatisfiable = random.Next(2) == 0 ? "DoNotSchedule" : "ScheduleAnyway", LabelSelector = new() { MatchLabels = App(name) } }]
                : [],
            Affinity = random.Next(6) == 0 ? AwayFromItself(name) : null,
        };
        return new() { Metadata = new() { Labels = App(name) }, Spec = spec };
    }

    private static Affinity AwayFromItself(string name) => new()
    {
        PodAntiAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [new() { TopologyKey = "kubernetes.io/hostname", LabelSelector = new() { MatchLabels = App(name) } }] },
    };

    private static Probe Probe(RandomStream random) => new()
    {
        HttpGet = new() { Port = 8080 },
        InitialDelaySeconds = random.Next(2) == 0 ? random.Next(10) : null,
        PeriodSeconds = random.Next(2) == 0 ? 1 + random.Next(20) : null,
        FailureThreshold = random.Next(3) == 0 ? 1 + random.Next(5) : null,
    };

    private static EquatableMap<string> App(string name) => EquatableMap.Create(("app", name));
}
