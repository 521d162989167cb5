using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Store;

/// <summary>Changes by users: what a real API server lets nobody change, the cluster refuses with the same field and reason.</summary>
public sealed class ChangeTests
{
    private readonly Cluster cluster = Sample.Cluster(2, Sample.Deployment("web", 2));

    [Fact]
    public void A_running_Pod_takes_another_image_and_no_other_command()
    {
        var pod = this.cluster.List<Pod>()[0];
        var changed = this.cluster.Update<Pod>(pod.Name, p => p with { Spec = p.Spec with { Containers = [p.Spec.Containers[0] with { Image = "example.com/main:2" }] } });
        Assert.Equal("example.com/main:2", changed.Spec.Containers[0].Image);
        var refused = Assert.Throws<ApiException>(() =>
            this.cluster.Update<Pod>(pod.Name, p => p with { Spec = p.Spec with { Containers = [p.Spec.Containers[0] with { Command = ["sh"] }] } }));
        Assert.Equal((422, "spec", FaultReason.FieldValueForbidden), (refused.Code, refused.Causes[0].Place.Path, refused.Causes[0].Reason));
    }

    [Fact]
    public void A_Pod_applied_again_is_the_same_Pod()
    {
        var alone = new Pod { Metadata = new() { Name = "alone" }, Spec = new() { Containers = [Sample.Container()] } };
        this.cluster.Apply(alone);
        this.cluster.RunToRest();
        var before = this.cluster.Find<Pod>("alone");
        Assert.NotNull(before!.Spec.NodeName);
        this.cluster.Apply(alone);
        Assert.Equal(before, this.cluster.Find<Pod>("alone"));
    }

    [Fact]
    public void A_Job_applied_again_is_the_same_Job_and_its_template_is_fixed()
    {
        var job = new Job
        {
            Metadata = new() { Name = "once" },
            Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never", Containers = [Sample.Container()] } } },
        };
        this.cluster.Apply(job);
        var before = this.cluster.Find<Job>("once")!;
        this.cluster.Apply(job);
        Assert.Equal(before.Spec, this.cluster.Find<Job>("once")!.Spec);
        var refused = Assert.Throws<ApiException>(() => this.cluster.Apply(job with
        {
            Spec = job.Spec with { Template = job.Spec.Template with { Spec = job.Spec.Template.Spec with { Containers = [Sample.Container("other")] } } },
        }));
        Assert.Equal("spec.template", refused.Causes[0].Place.Path);
    }

    [Fact]
    public void An_immutable_ConfigMap_stays()
    {
        var settings = new ConfigMap { Metadata = new() { Name = "settings" }, Immutable = true };
        this.cluster.Apply(settings);
        var refused = Assert.Throws<ApiException>(() => this.cluster.Apply(settings with { Data = EquatableMap.Create(("a", "b")) }));
        Assert.Equal("data", refused.Causes[0].Place.Path);
    }
}
