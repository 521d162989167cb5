using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules.Api;
using KubeDsl.Rules.Api.Admission;

namespace KubeDsl.Core.Tests.Rules.Api.Admission;

/// <summary>What the plug-ins of a cluster's API server give and refuse.</summary>
public sealed class AdmissionTests
{
    private static readonly ApiContext Empty = ApiContext.Default;

    [Fact]
    public void Containers_get_what_a_limit_range_says_and_a_note_of_it()
    {
        var context = Empty with { LimitRanges = [Range(new() { Type = "Container", Default = Amounts(("cpu", "1")), DefaultRequest = Amounts(("cpu", "200m"), ("memory", "64Mi")) })] };
        var pod = (Pod)ApiServer.Create(PodWith(requests: Amounts(("memory", "1Gi"))), context).Defaulted!;
        Assert.Equal(Amounts(("cpu", "200m"), ("memory", "1Gi")), pod.Spec.Containers[0].Resources.Requests);
        Assert.Equal(Amounts(("cpu", "1")), pod.Spec.Containers[0].Resources.Limits);
        Assert.Equal("LimitRanger plugin set: cpu request for container app; cpu limit for container app", pod.Metadata.Annotations["kubernetes.io/limit-ranger"]);
    }

    [Fact]
    public void Ranges_of_another_namespace_do_not_count()
    {
        var range = Range(new() { Type = "Container", Max = Amounts(("cpu", "1")) }) with { Metadata = new() { Name = "r", Namespace = "other" } };
        Assert.True(ApiServer.Create(PodWith(), Empty with { LimitRanges = [range] }).Accepted);
    }

    [Theory]
    [InlineData("Container", "min", "cpu=200m", "cpu=100m", "", "spec.containers[0].resources")]
    [InlineData("Container", "min", "memory=1Gi", "cpu=100m", "", "")] // without a default the bound itself is given
    [InlineData("Container", "max", "cpu=200m", "", "cpu=300m", "spec.containers[0].resources")]
    [InlineData("Container", "max", "cpu=200m", "", "cpu=200m", "")]
    [InlineData("Container", "ratio", "cpu=2", "cpu=100m", "cpu=201m", "spec.containers[0].resources")]
    [InlineData("Container", "ratio", "cpu=2", "cpu=100m", "cpu=200m", "")]
    [InlineData("Container", "ratio", "cpu=2", "cpu=100m", "", "spec.containers[0].resources")]
    [InlineData("Pod", "min", "memory=1Gi", "cpu=100m", "", "spec")]
    [InlineData("Pod", "max", "cpu=1", "cpu=100m", "", "spec")]
    [InlineData("Pod", "max", "cpu=1", "cpu=100m", "cpu=1", "")]
    public void A_limit_range_bounds_containers_and_Pods(string type, string bound, string amounts, string requests, string limits, string place)
    {
        var item = new LimitRangeItem { Type = type };
        var bounds = Parse(amounts);
        item = bound switch { "min" => item with { Min = bounds }, "max" => item with { Max = bounds }, _ => item with { MaxLimitRequestRatio = bounds } };
        var answer = ApiServer.Create(PodWith(Parse(requests), Parse(limits)), Empty with { LimitRanges = [Range(item)] });
        Assert.Equal(place.Length == 0 ? 201 : 403, answer.Status);
        Assert.Equal(place, answer.Faults.IsEmpty ? "" : answer.Faults[0].Place.Path);
    }

    [Fact]
    public void A_limit_range_bounds_claims()
    {
        var context = Empty with { LimitRanges = [Range(new() { Type = "PersistentVolumeClaim", Max = Amounts(("storage", "1Gi")) })] };
        Assert.Equal(403, ApiServer.Create(ClaimOf("2Gi"), context).Status);
        Assert.Equal(201, ApiServer.Create(ClaimOf("1Gi"), context).Status);
    }

    [Theory]
    [InlineData("pods=1", "pods=1", "cpu=1", "exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1")]
    [InlineData("pods=2", "pods=1", "cpu=1", "")]
    [InlineData("count/pods=1", "count/pods=1", "cpu=1", "exceeded quota: q, requested: count/pods=1, used: count/pods=1, limited: count/pods=1")]
    [InlineData("requests.cpu=1,cpu=1", "requests.cpu=500m,cpu=500m", "cpu=600m", "exceeded quota: q, requested: cpu=600m,requests.cpu=600m, used: cpu=500m,requests.cpu=500m, limited: cpu=1,requests.cpu=1")]
    [InlineData("limits.memory=1Gi", "", "cpu=1", "failed quota: q: must specify limits.memory for: app")]
    [InlineData("requests.example.com/gpu=1", "", "cpu=1", "")]
    public void A_quota_refuses_what_no_longer_fits(string hard, string used, string requests, string message)
    {
        var quota = new ResourceQuota { Metadata = new() { Name = "q" }, Spec = new() { Hard = Parse(hard) }, Status = new() { Used = Parse(used) } };
        var answer = ApiServer.Create(PodWith(Parse(requests)), Empty with { ResourceQuotas = [quota] });
        Assert.Equal(message.Length == 0 ? 201 : 403, answer.Status);
        Assert.Equal(message, answer.Faults.IsEmpty ? "" : answer.Faults[0].Arguments[1]);
    }

    [Theory]
    [InlineData("BestEffort", "", null, null, true)]
    [InlineData("BestEffort", "cpu=1", null, null, false)]
    [InlineData("NotBestEffort", "cpu=1", null, null, true)]
    [InlineData("Terminating", "", 5, null, true)]
    [InlineData("NotTerminating", "", 5, null, false)]
    [InlineData("PriorityClass", "", null, "high", true)]
    [InlineData("PriorityClass", "", null, null, false)]
    [InlineData("CrossNamespacePodAffinity", "", null, null, false)]
    public void A_quota_with_a_scope_counts_only_what_it_means(string scope, string requests, int? deadline, string? priority, bool counts)
    {
        var pod = PodWith(Parse(requests));
        pod = pod with { Metadata = pod.Metadata with { Namespace = "default" }, Spec = pod.Spec with { ActiveDeadlineSeconds = deadline, PriorityClassName = priority } };
        var quota = new ResourceQuota { Metadata = new() { Name = "q", Namespace = "default" }, Spec = new() { Hard = Parse("pods=1"), Scopes = [scope] } };
        Assert.Equal(counts, !QuotaRules.UsageOf(quota, pod).IsEmpty);
    }

    [Fact]
    public void Claims_and_Services_count_by_class_and_type()
    {
        var quota = new ResourceQuota
        {
            Metadata = new() { Name = "q" },
            Spec = new() { Hard = Parse("fast.storageclass.storage.k8s.io/requests.storage=1,requests.storage=1,persistentvolumeclaims=1,services.nodeports=1,services.loadbalancers=1,count/deployments.apps=1") },
        };
        var claim = ClaimOf("2Gi") with { Spec = ClaimOf("2Gi").Spec with { StorageClassName = "fast" } };
        Assert.Equal(Parse("fast.storageclass.storage.k8s.io/requests.storage=2Gi,requests.storage=2Gi,persistentvolumeclaims=1"), QuotaRules.UsageOf(quota, claim));
        var service = new Service { Metadata = new() { Name = "web" }, Spec = new() { Type = "LoadBalancer", Ports = [new() { Port = 80 }, new() { Port = 81 }] } };
        Assert.Equal(Parse("services.nodeports=2,services.loadbalancers=1"), QuotaRules.UsageOf(quota, service));
        Assert.Equal(Parse("count/deployments.apps=1"), QuotaRules.UsageOf(quota, new Deployment { Metadata = new() { Name = "web" } }));
    }

    [Fact]
    public void A_claim_that_grows_is_counted_by_what_it_grows()
    {
        var quota = new ResourceQuota { Metadata = new() { Name = "q" }, Spec = new() { Hard = Parse("requests.storage=5Gi") }, Status = new() { Used = Parse("requests.storage=4Gi") } };
        var stored = ClaimOf("2Gi") with { Status = new() { Phase = "Bound", Capacity = Parse("storage=2Gi") } };
        var context = Empty with { ResourceQuotas = [quota] };
        Assert.Equal(200, ApiServer.Update(ClaimOf("3Gi"), stored, context).Status);
        Assert.Equal(403, ApiServer.Update(ClaimOf("4Gi"), stored, context).Status);
    }

    [Fact]
    public void A_missing_account_is_refused_and_a_present_one_brings_its_credentials()
    {
        var context = Empty with { ServiceAccounts = [new() { Metadata = new() { Name = "bot" }, ImagePullSecrets = [new() { Name = "registry" }] }] };
        var refused = ApiServer.Create(PodWith() with { Spec = PodWith().Spec with { ServiceAccountName = "other" } }, context);
        Assert.Equal((403, "spec.serviceAccountName"), (refused.Status, refused.Faults[0].Place.Path));
        var pod = (Pod)ApiServer.Create(PodWith() with { Spec = PodWith().Spec with { ServiceAccountName = "bot" } }, context).Defaulted!;
        Assert.Equal("registry", pod.Spec.ImagePullSecrets[0].Name);
        Assert.True(ApiServer.Create(PodWith(), context).Accepted);
        Assert.True(ApiServer.Create(PodWith() with { Spec = PodWith().Spec with { ServiceAccountName = "other" } }, Empty).Accepted);
    }

    [Fact]
    public void A_Pod_outlives_failing_nodes_for_five_minutes_unless_it_says_otherwise()
    {
        var pod = (Pod)ApiServer.Create(PodWith() with { Spec = PodWith().Spec with { Tolerations = [new() { Key = "node.kubernetes.io/unreachable", Operator = "Exists" }] } }, Empty).Defaulted!;
        Assert.Equal(["node.kubernetes.io/unreachable", "node.kubernetes.io/not-ready"], pod.Spec.Tolerations.Select(t => t.Key));
        Assert.Equal(300, pod.Spec.Tolerations[1].TolerationSeconds);
    }

    [Fact]
    public void Of_two_default_classes_the_newest_is_taken()
    {
        static StorageClass Class(string name, int day) => new()
        {
            Metadata = new() { Name = name, CreationTimestamp = new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero), Annotations = EquatableMap.Create(("storageclass.kubernetes.io/is-default-class", "true")) },
        };
        var context = Empty with { StorageClasses = [Class("old", 1), Class("b", 2), Class("a", 2)] };
        Assert.Equal("a", ((PersistentVolumeClaim)ApiServer.Create(ClaimOf("1Gi"), context).Defaulted!).Spec.StorageClassName);
        var none = ClaimOf("1Gi") with { Spec = ClaimOf("1Gi").Spec with { StorageClassName = "" } };
        Assert.Equal("", ((PersistentVolumeClaim)ApiServer.Create(none, context).Defaulted!).Spec.StorageClassName);
    }

    [Fact]
    public void Nothing_new_comes_into_a_namespace_that_goes()
    {
        var context = Empty with { NamespaceObjects = [new() { Metadata = new() { Name = "default" }, Status = new() { Phase = "Terminating" } }] };
        Assert.Equal(403, ApiServer.Create(PodWith(), context).Status);
    }

    private static LimitRange Range(LimitRangeItem item) => new() { Metadata = new() { Name = "r" }, Spec = new() { Limits = [item] } };

    private static Pod PodWith(EquatableMap<Quantity> requests = default, EquatableMap<Quantity> limits = default) => new()
    {
        Metadata = new() { Name = "p" },
        Spec = new() { Containers = [new() { Name = "app", Image = "a:1", Resources = new() { Requests = requests, Limits = limits } }] },
    };

    private static PersistentVolumeClaim ClaimOf(string size) => new()
    {
        Metadata = new() { Name = "data" },
        Spec = new() { AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = Amounts(("storage", size)) } },
    };

    private static EquatableMap<Quantity> Parse(string text) => Amounts([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => (p.Split('=')[0], p.Split('=')[1]))]);

    private static EquatableMap<Quantity> Amounts(params (string Name, string Amount)[] amounts) => EquatableMap.Create([.. amounts.Select(a => (a.Name, Quantity.Parse(a.Amount)))]);
}
