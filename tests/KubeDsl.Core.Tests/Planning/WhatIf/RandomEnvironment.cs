using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Core.Tests.Scheduling.Columns;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Quantities;

namespace KubeDsl.Core.Tests.Planning.WhatIf;

/// <summary>Small environments on clusters that touch every plugin often, with budgets and volumes.</summary>
internal static class RandomEnvironment
{
    public static EnvironmentModel Of(int seed)
    {
        var random = new RandomCluster(seed);
        var nodes = Enumerable.Range(0, random.Random.Next(2, 8)).Select(random.Node).ToList();
        var split = random.Random.Next(1, nodes.Count + 1);
        var objects = new List<KubernetesObject>();
        for (var i = 0; i < random.Random.Next(1, 5); i++)
            objects.Add(Workload(random, i));
        for (var i = 0; i < random.Random.Next(0, 3); i++)
            objects.Add(Budget(random, i));
        if (random.Chance(40))
            objects.Add(random.Service());
        if (random.Chance(30))
            objects.Add(new PriorityClass { Metadata = new() { Name = "high" }, Value = 1000 });
        return new()
        {
            Name = "Prod",
            App = "app",
            Namespace = "default",
            Pools = [new() { Name = "first", Nodes = nodes.Take(split).ToEquatableArray() }, new() { Name = "second", Nodes = nodes.Skip(split).ToEquatableArray() }],
            Objects = objects.ToEquatableArray(),
        };
    }

    private static KubernetesObject Workload(RandomCluster random, int number)
    {
        var pod = random.Pod();
        var spec = pod.Spec with { Priority = null, PriorityClassName = random.Chance(25) ? "high" : null, Volumes = [] };
        var template = new PodTemplateSpec { Metadata = new() { Labels = pod.Metadata.Labels }, Spec = spec };
        var metadata = new ObjectMeta { Name = "w" + number.ToString(CultureInfo.InvariantCulture), Namespace = "default" };
        var replicas = random.Random.Next(0, 6);
        switch (random.Random.Next(10))
        {
            case 0:
                return new DaemonSet { Metadata = metadata, Spec = new() { Template = template } };
            case 1:
                return new Job { Metadata = metadata, Spec = new() { Parallelism = replicas, Template = template } };
            case 2 or 3:
                return new StatefulSet
                {
                    Metadata = metadata,
                    Spec = new()
                    {
                        Replicas = replicas,
                        Template = template,
                        VolumeClaimTemplates = [new() { Metadata = new() { Name = "data" }, Spec = new() { AccessModes = [random.Chance(70) ? "ReadWriteOnce" : "ReadWriteMany"], StorageClassName = "fast" } }],
                    },
                };
            default:
                return new Deployment { Metadata = metadata, Spec = new() { Replicas = replicas, Selector = new() { MatchLabels = pod.Metadata.Labels }, Template = template } };
        }
    }

    private static PodDisruptionBudget Budget(RandomCluster random, int number) => new()
    {
        Metadata = new() { Name = "b" + number.ToString(CultureInfo.InvariantCulture), Namespace = "default" },
        Spec = new()
        {
            Selector = new() { MatchLabels = EquatableMap.Create(("app", random.Pick(["web", "api", "db"]))) },
            MinAvailable = number == 0 ? (IntOrString?)random.Pick<IntOrString>([1, 2, "50%", "100%"]) : null,
            MaxUnavailable = number == 0 ? (IntOrString?)null : random.Pick<IntOrString>([0, 1, "50%"]),
        },
    };
}
