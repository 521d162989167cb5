using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Controllers;

public sealed class JobTrackingTests
{
    [Theory]
    [InlineData(PropagationPolicy.Background)]
    [InlineData(PropagationPolicy.Foreground)]
    [InlineData(PropagationPolicy.Orphan)]
    public void A_deleted_job_leaves_no_pod_with_its_finalizer(PropagationPolicy policy)
    {
        var template = Sample.Template("task");
        var job = new Job { Metadata = new() { Name = "task" }, Spec = new() { Template = template with { Spec = template.Spec with { RestartPolicy = "Never" } } } };
        var cluster = new Cluster();
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(job);
        cluster.Advance(TimeSpan.FromSeconds(2));

        // The Pod waits for nothing but its finalizer when the Job goes, too.
        cluster.Delete<Pod>(cluster.Pods[0].Metadata.Name!, options: DeleteOptions.Force);
        cluster.Delete<Job>("task", options: new() { PropagationPolicy = policy });
        cluster.RunToRest();
        Assert.All(cluster.Pods, p => Assert.Empty(p.Metadata.Finalizers));
        Assert.DoesNotContain(cluster.Pods, p => p.Metadata.DeletionTimestamp is not null);
        Assert.Empty(cluster.List<Job>());
    }
}
