using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Runtime.Tests.Store;

/// <summary>What the plug-ins of the API server do to Pods that controllers make.</summary>
public sealed class AdmissionTests
{
    private readonly Cluster cluster = Sample.Cluster(3);

    [Fact]
    public void A_quota_stops_a_workload_and_lets_it_go_on_when_there_is_room()
    {
        this.cluster.Apply(new ResourceQuota { Metadata = new() { Name = "few" }, Spec = new() { Hard = Sample.Resources(("pods", "3"), ("requests.cpu", "1")) } });
        this.cluster.Apply(Sample.Deployment("web", 2), Sample.Deployment("api", 2));
        this.cluster.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, this.cluster.List<Pod>().Count);
        var quota = this.cluster.Find<ResourceQuota>("few")!;
        Assert.Equal(Sample.Resources(("pods", "3"), ("requests.cpu", "300m")), quota.Status.Used);
        Assert.Contains(this.cluster.Trace.Entries, e => e.Verb == "event" && e.Detail.Contains("exceeded quota: few, requested: pods=1, used: pods=3, limited: pods=3", StringComparison.Ordinal));
        this.cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Replicas = 1 } });
        this.cluster.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(2, this.cluster.Find<Deployment>("api")!.Status.ReadyReplicas);
    }

    [Fact]
    public void A_limit_range_completes_the_containers_of_each_Pod()
    {
        this.cluster.Apply(new LimitRange { Metadata = new() { Name = "usual" }, Spec = new() { Limits = [new() { Type = "Container", Default = Sample.Resources(("memory", "256Mi")) }] } });
        this.cluster.Apply(Sample.Deployment("web", 2));
        this.cluster.RunToRest();
        Assert.All(this.cluster.List<Pod>(), p => Assert.Equal(Quantity.Parse("256Mi"), p.Spec.Containers[0].Resources.Limits["memory"]));
        Assert.All(this.cluster.List<Pod>(), p => Assert.True(p.Metadata.Annotations.ContainsKey("kubernetes.io/limit-ranger")));
    }

    [Fact]
    public void Pods_of_an_account_that_is_missing_are_refused_until_it_is_there()
    {
        var web = Sample.Deployment("web", 1);
        this.cluster.Apply(web with { Spec = web.Spec with { Template = web.Spec.Template with { Spec = web.Spec.Template.Spec with { ServiceAccountName = "bot" } } } });
        this.cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(this.cluster.List<Pod>());
        this.cluster.Apply(new ServiceAccount { Metadata = new() { Name = "bot" } });
        this.cluster.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(this.cluster.List<Pod>());
    }

    [Fact]
    public void A_namespace_that_wants_restricted_Pods_takes_no_others()
    {
        this.cluster.Apply(new Namespace { Metadata = new() { Name = "strict", Labels = EquatableMap.Create(("pod-security.kubernetes.io/enforce", "restricted")) } });
        var web = Sample.Deployment("web", 1);
        this.cluster.Apply(web, web with { Metadata = web.Metadata with { Namespace = "strict" } });
        this.cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["default"], this.cluster.List<Pod>().Select(p => p.Metadata.Namespace));
    }

    [Fact]
    public void Pods_admitted_before_a_range_came_are_no_pattern_for_those_after_it()
    {
        this.cluster.Apply(Sample.Deployment("web", 1));
        this.cluster.RunToRest();
        this.cluster.Apply(new LimitRange { Metadata = new() { Name = "usual" }, Spec = new() { Limits = [new() { Type = "Container", Default = Sample.Resources(("memory", "256Mi")) }] } });
        this.cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Replicas = 2 } });
        this.cluster.RunToRest();
        Assert.Equal(1, this.cluster.List<Pod>().Count(p => p.Spec.Containers[0].Resources.Limits.ContainsKey("memory")));
    }
}
