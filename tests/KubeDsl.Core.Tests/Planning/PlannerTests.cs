using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Quantities;

namespace KubeDsl.Core.Tests.Planning;

public sealed class PlannerTests
{
    [Fact]
    public void Places_every_kind_of_workload()
    {
        var plan = PlanOf(Environment(
            2,
            new Deployment { Metadata = Named("web"), Spec = new() { Replicas = 2, Template = Template("100m", "64Mi") } },
            new StatefulSet { Metadata = Named("db"), Spec = new() { Replicas = 2, Ordinals = new() { Start = 3 }, Template = Template("100m", "64Mi"), VolumeClaimTemplates = [Claim("data", "fast")] } },
            new DaemonSet { Metadata = Named("agent"), Spec = new() { Template = Template("100m", "64Mi") } },
            new Job { Metadata = Named("migrate"), Spec = new() { Parallelism = 3, Completions = 2, Template = Template("100m", "64Mi") } },
            new Job { Metadata = Named("later"), Spec = new() { Suspend = true, Template = Template("100m", "64Mi") } },
            new Pod { Metadata = Named("alone"), Spec = Template("100m", "64Mi").Spec }));

        Assert.Empty(plan.Pending);
        Assert.Equal(
            ["agent-general-1", "agent-general-2", "alone", "db-3", "db-4", "migrate-1", "migrate-2", "web-1", "web-2"],
            plan.Nodes.SelectMany(node => node.Pods).Select(pod => pod.Name).Order(StringComparer.Ordinal));
        Assert.All(plan.Nodes, node => Assert.Contains("agent-" + node.Name, node.Pods.Select(pod => pod.Name)));
        Assert.Equal("StatefulSet/shop/db", plan.Nodes.SelectMany(node => node.Pods).First(pod => pod.Name == "db-3").Workload.ToString());
    }

    [Fact]
    public void Used_and_free_add_up_to_what_the_node_offers()
    {
        var plan = PlanOf(Environment(1, new Deployment { Metadata = Named("web"), Spec = new() { Replicas = 3, Template = Template("250m", "256Mi") } }));

        var node = Assert.Single(plan.Nodes);
        Assert.Equal("750m", node.Used["cpu"].ToString());
        Assert.Equal("768Mi", node.Used["memory"].ToString());
        Assert.Equal("3", node.Used["pods"].ToString());
        Assert.Equal("1250m", node.Free("cpu").ToString());
        Assert.Equal("3328Mi", node.Free("memory").ToString());
    }

    [Fact]
    public void What_does_not_fit_is_pending_with_the_scheduler_s_words()
    {
        var plan = PlanOf(Environment(2, new Deployment { Metadata = Named("big"), Spec = new() { Replicas = 3, Template = Template("1500m", "64Mi") } }));

        var pending = Assert.Single(plan.Pending);
        Assert.Equal("big-3", pending.Pod.Name);
        Assert.StartsWith("0/2 nodes are available: 2 Insufficient cpu.", pending.Message, StringComparison.Ordinal);
        Assert.Equal(["general-1, general-2: Insufficient cpu"], PlanText.Reasons(pending));
    }

    [Theory]
    [InlineData(null, 2, 5, 2)]
    [InlineData(null, null, 5, 1)]
    [InlineData(4, 2, 5, 4)]
    [InlineData(9, 2, 5, 5)]
    [InlineData(1, 2, 5, 2)]
    public void An_autoscaler_bounds_the_number_of_Pods(int? replicas, int? least, int most, int expected)
    {
        var scaler = new HorizontalPodAutoscaler
        {
            Metadata = Named("api"),
            Spec = new() { MinReplicas = least, MaxReplicas = most, ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "api" } },
        };

        var plan = PlanOf(Environment(1, new Deployment { Metadata = Named("api"), Spec = new() { Replicas = replicas, Template = Template("1m", "1Mi") } }, scaler));

        Assert.Equal(expected, plan.Nodes[0].Pods.Count);
    }

    [Fact]
    public void Higher_priority_is_placed_first()
    {
        var plan = PlanOf(Environment(
            1,
            new Deployment { Metadata = Named("a"), Spec = new() { Template = Template("1500m", "64Mi") } },
            new Deployment { Metadata = Named("b"), Spec = new() { Template = Template("1500m", "64Mi") with { Spec = Template("1500m", "64Mi").Spec with { PriorityClassName = "high" } } } },
            new PriorityClass { Metadata = Named("high"), Value = 1000 }));

        Assert.Equal("b-1", Assert.Single(plan.Nodes[0].Pods).Name);
        Assert.Equal("a-1", Assert.Single(plan.Pending).Pod.Name);
    }

    [Fact]
    public void Claims_of_classes_that_the_app_does_not_declare_get_a_volume()
    {
        var volumes = Template("1m", "1Mi").Spec with
        {
            Volumes =
            [
                new() { Name = "own", PersistentVolumeClaim = new() { ClaimName = "shared" } },
                new() { Name = "scratch", Ephemeral = new() { VolumeClaimTemplate = new() { Spec = Claim("x", null).Spec } } },
            ],
        };

        var plan = PlanOf(Environment(1, Claim("shared", "nowhere-declared"), new Pod { Metadata = Named("user"), Spec = volumes }));

        Assert.Empty(plan.Pending);
    }

    [Fact]
    public void A_claim_that_nobody_declares_keeps_its_Pod_pending()
    {
        var spec = Template("1m", "1Mi").Spec with { Volumes = [new() { Name = "own", PersistentVolumeClaim = new() { ClaimName = "missing" } }] };

        var plan = PlanOf(Environment(1, new Pod { Metadata = Named("user"), Spec = spec }));

        Assert.Contains("persistentvolumeclaim \"missing\" not found", Assert.Single(plan.Pending).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pods_of_one_name_are_told_apart()
    {
        var plan = PlanOf(Environment(
            1,
            new Deployment { Metadata = Named("web"), Spec = new() { Template = Template("1m", "1Mi") } },
            new Pod { Metadata = Named("web-1"), Spec = Template("1m", "1Mi").Spec }));

        Assert.Equal(["web-1", "web-2"], plan.Nodes[0].Pods.Select(pod => pod.Name));
    }

    [Fact]
    public void Planning_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => Planner.Plan(Environment(1, new Pod { Metadata = Named("x") }), null, new CancellationToken(true)));

    [Fact]
    public void Text_shows_nodes_Pods_containers_and_what_is_pending()
    {
        var template = Template("1500m", "256Mi");
        template = template with
        {
            Spec = template.Spec with
            {
                InitContainers =
                [
                    new() { Name = "migrate", Image = "acme/web:1" },
                    new() { Name = "proxy", Image = "envoy:1", RestartPolicy = "Always", Resources = new() { Requests = Amounts("100m", "64Mi") } },
                ],
            },
        };

        var plan = PlanOf(Environment(1, new Deployment { Metadata = Named("web"), Spec = new() { Replicas = 2, Template = template } }));

        Assert.Equal(
            """
            Prod: shop in namespace shop, 1 Pod on 1 node, 1 pending

            general-1 (zone a): cpu 1.6 of 2 used, 0.4 free | memory 320Mi of 4Gi used, 3.69Gi free
              web-1      cpu 1.6, memory 320Mi
                migrate  acme/web:1  no requests (init)
                proxy    envoy:1     cpu 0.1, memory 64Mi (sidecar)
                main     acme/web:1  cpu 1.5, memory 256Mi

            Pending
              web-2 (cpu 1.6, memory 320Mi): 0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.
                general-1: Insufficient cpu

            """,
            PlanText.Write(plan));
    }

    [Fact]
    public void Data_holds_exact_amounts()
    {
        var plan = PlanOf(Environment(1, new Pod { Metadata = Named("one"), Spec = Template("100m", "64Mi").Spec }));

        Assert.Equal(
            """
            {"environment":"Prod","app":"shop","namespace":"shop","nodes":[{"name":"general-1","pool":"general","zone":"a","allocatable":{"cpu":"2","memory":"4Gi","pods":"110"},
            "used":{"cpu":"100m","memory":"64Mi","pods":"1"},"pods":[{"name":"one","workload":{"kind":"Pod","name":"one"},"requests":{"cpu":"100m","memory":"64Mi"},
            "containers":[{"name":"main","image":"acme/web:1","role":"Main","requests":{"cpu":"100m","memory":"64Mi"}}]}]}],"pending":[]}
            """.Replace("\n", "", StringComparison.Ordinal),
            JsonManifestWriter.Write(PlanNodes.Write(plan), indented: false));
    }

    private static Plan PlanOf(EnvironmentModel environment) => Planner.Plan(environment, null, TestContext.Current.CancellationToken);

    private static EnvironmentModel Environment(int nodes, params KubernetesObject[] objects) => new()
    {
        Name = "Prod",
        App = "shop",
        Namespace = "shop",
        Pools = [new() { Name = "general", Nodes = Enumerable.Range(1, nodes).Select(NodeOf).ToEquatableArray() }],
        Objects = objects.ToEquatableArray(),
    };

    private static Node NodeOf(int number) => new()
    {
        Metadata = new() { Name = "general-" + number, Labels = new([new("topology.kubernetes.io/zone", "a")]) },
        Status = new() { Allocatable = Amounts("2", "4Gi").With("pods", Quantity.FromUnits(110)) },
    };

    private static ObjectMeta Named(string name) => new() { Name = name, Namespace = "shop" };

    private static PodTemplateSpec Template(string cpu, string memory) => new()
    {
        Spec = new() { Containers = [new() { Name = "main", Image = "acme/web:1", Resources = new() { Requests = Amounts(cpu, memory) } }] },
    };

    private static PersistentVolumeClaim Claim(string name, string? storageClass) => new()
    {
        Metadata = Named(name),
        Spec = new() { AccessModes = ["ReadWriteOnce"], StorageClassName = storageClass, Resources = new() { Requests = new([new("storage", Quantity.Parse("1Gi"))]) } },
    };

    private static EquatableMap<Quantity> Amounts(string cpu, string memory) => new([new("cpu", Quantity.Parse(cpu)), new("memory", Quantity.Parse(memory))]);
}
