using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Tests;

/// <summary>An environment as the generator writes it, with classes that stand for declarations.</summary>
internal static class DeclaredShop
{
    internal static EnvironmentModel Environment(int nodes = 3, int replicas = 3, int minAvailable = 2) => new()
    {
        Name = "Prod",
        App = "shop",
        Namespace = "shop",
        Pools = [NodePoolModel.Create("general", nodes, ["a", "b", "c"], Sample.Node("template"))],
        Objects =
        [
            new Service
            {
                Metadata = new() { Name = "web", Namespace = "shop" },
                Spec = new() { Selector = EquatableMap.Create(("app", "web")), Ports = [new() { Port = 80 }] },
            },
            Sample.Deployment("web", replicas, Sample.Container("web"), Sample.Container("proxy")) with { Metadata = new() { Name = "web", Namespace = "shop" } },
            new PodDisruptionBudget
            {
                Metadata = new() { Name = "web", Namespace = "shop" },
                Spec = new() { MinAvailable = minAvailable, Selector = new() { MatchLabels = EquatableMap.Create(("app", "web")) } },
            },
        ],
        Types = EquatableMap.Create<DeclaredType>(
            (typeof(App).FullName!, new() { IsApp = true }),
            (typeof(App.Web).FullName!, new() { Objects = [Key("Deployment"), Key("PodDisruptionBudget"), Key("Service")] }),
            (typeof(App.Web.Proxy).FullName!, new() { Objects = [Key("Deployment"), Key("PodDisruptionBudget"), Key("Service")], Container = "proxy" }),
            (typeof(General).FullName!, new() { Pool = "general" })),
    };

    internal static Cluster Create(ulong seed) => new(Environment(), new() { Seed = seed });

    internal static Cluster AtRest(EnvironmentModel environment)
    {
        var cluster = new Cluster(environment);
        cluster.RunToRest();
        return cluster;
    }

    private static ObjectKey Key(string kind) => new(kind, "shop", "web");

    internal sealed class App
    {
        internal sealed class Web
        {
            internal sealed class Proxy;
        }
    }

    internal sealed class General;
}
