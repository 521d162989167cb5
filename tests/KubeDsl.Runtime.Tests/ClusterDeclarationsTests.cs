using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Workloads;
using Web = KubeDsl.Runtime.Tests.DeclaredShop.App.Web;

namespace KubeDsl.Runtime.Tests;

public sealed class ClusterDeclarationsTests
{
    private readonly Cluster cluster = DeclaredShop.AtRest(DeclaredShop.Environment());

    [Fact]
    public void Types_stand_for_pools_and_workloads()
    {
        this.cluster.Apply(Sample.Node("other"));
        Assert.Equal(["general-1", "general-2", "general-3"], this.cluster.Nodes<DeclaredShop.General>().Select(n => n.Metadata.Name));
        Assert.Equal(3, this.cluster.Pods<Web>().Count);
        Assert.Equal(this.cluster.Pods<Web>(), this.cluster.Pods<Web.Proxy>());
        Assert.Equal((3, 3), (this.cluster.ReadyReplicas<Web>(), this.cluster.WantedReplicas<Web>()));

        this.cluster.Fail(this.cluster.Nodes<DeclaredShop.General>()[0]);
        this.cluster.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, this.cluster.ReadyReplicas<Web>());
    }

    [Fact]
    public void Workloads_are_scaled_given_images_deleted_and_applied_by_their_types()
    {
        this.cluster.Scale<Web>(5);
        this.cluster.SetImage<Web>("example.com/web:2");
        this.cluster.SetImage<Web.Proxy>("example.com/proxy:2");
        this.cluster.RunToRest();
        Assert.Equal(5, this.cluster.ReadyReplicas<Web>());
        Assert.All(this.cluster.Pods<Web>(), p => Assert.Equal(["example.com/web:2", "example.com/proxy:2"], p.Spec.Containers.Select(c => c.Image)));
        Assert.True(this.cluster.Rollout<Web>().Status.IsDone);

        this.cluster.Apply<Web>();
        this.cluster.RunToRest();
        Assert.Equal(["example.com/web:1", "example.com/proxy:1"], this.cluster.Pods<Web>()[0].Spec.Containers.Select(c => c.Image));
        Assert.Equal(3, this.cluster.WantedReplicas<Web>());

        this.cluster.Delete<Web>();
        this.cluster.RunToRest();
        Assert.Empty(this.cluster.Pods);
        Assert.Empty(this.cluster.List<Service>());
        this.cluster.Delete<Web>();

        this.cluster.Apply<DeclaredShop.App>();
        this.cluster.RunToRest();
        Assert.Equal(3, this.cluster.ReadyReplicas<Web>());
    }

    [Fact]
    public void A_container_s_type_makes_just_that_container_fail()
    {
        var failure = this.cluster.Crash<Web.Proxy>(exitCode: 9);
        this.cluster.RunToRest();
        Assert.Equal("Deployment/shop/web container proxy: crashes", failure.Name);
        Assert.All(this.cluster.Pods<Web>(), p => Assert.Equal([true, false], p.Status.ContainerStatuses.Select(s => s.Ready)));
        failure.Recover();
        this.cluster.RunToRest();
        Assert.All(this.cluster.Pods<Web>(), p => Assert.True(p.IsReady()));
    }

    [Fact]
    public void A_wrong_type_is_told_what_there_is()
    {
        Assert.Equal(
            "'KubeDsl.Runtime.Tests.ClusterDeclarationsTests' is no part of the environment 'Prod'; it has KubeDsl.Runtime.Tests.DeclaredShop.App, KubeDsl.Runtime.Tests.DeclaredShop.App.Web, KubeDsl.Runtime.Tests.DeclaredShop.App.Web.Proxy, KubeDsl.Runtime.Tests.DeclaredShop.General.",
            Assert.Throws<UnknownTypeException>(this.cluster.Apply<ClusterDeclarationsTests>).Message);
        Assert.Equal(
            "'KubeDsl.Runtime.Tests.DeclaredShop.General' is no workload of the environment 'Prod'; it has KubeDsl.Runtime.Tests.DeclaredShop.App.Web, KubeDsl.Runtime.Tests.DeclaredShop.App.Web.Proxy.",
            Assert.Throws<UnknownTypeException>(() => this.cluster.Pods<DeclaredShop.General>()).Message);
        Assert.Equal(
            "'KubeDsl.Runtime.Tests.DeclaredShop.App.Web' is no node pool of the environment 'Prod'; it has KubeDsl.Runtime.Tests.DeclaredShop.General.",
            Assert.Throws<UnknownTypeException>(() => this.cluster.Nodes<Web>()).Message);
        Assert.StartsWith("The cluster was not made from an environment", Assert.Throws<ArgumentException>(() => new Cluster().Pods<Web>()).Message, StringComparison.Ordinal);
    }
}
