using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Store;

public sealed class ObjectStoreTests
{
    private readonly Cluster cluster = new();

    [Fact]
    public void A_new_object_gets_identity_version_and_generation()
    {
        this.cluster.Apply(Sample.Deployment("web", 2));
        var meta = this.cluster.Find<Deployment>("web")!.Metadata;
        Assert.True(Guid.TryParse(meta.Uid, out var uid));
        Assert.Equal('4', uid.ToString()[14]);
        Assert.Equal(1, meta.Generation);
        Assert.Equal("default", meta.Namespace);
        Assert.NotNull(meta.ResourceVersion);
        Assert.Equal(this.cluster.Options.StartTime, meta.CreationTimestamp);
    }

    [Fact]
    public void Only_a_changed_spec_is_a_new_generation_and_a_write_without_change_keeps_the_version()
    {
        this.cluster.Apply(Sample.Deployment("web", 2));
        var before = this.cluster.Find<Deployment>("web")!.Metadata;
        Assert.Equal(before.ResourceVersion, this.cluster.Update<Deployment>("web", d => d).Metadata.ResourceVersion);
        var labelled = this.cluster.Update<Deployment>("web", d => d with { Metadata = d.Metadata with { Labels = EquatableMap.Create(("team", "a")) } });
        Assert.NotEqual(before.ResourceVersion, labelled.Metadata.ResourceVersion);
        Assert.Equal(1, labelled.Metadata.Generation);
        Assert.Equal(2, this.cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Replicas = 3 } }).Metadata.Generation);
    }

    [Fact]
    public void A_stale_version_is_a_conflict()
    {
        this.cluster.Apply(Sample.Deployment("web", 2));
        var stale = this.cluster.Find<Deployment>("web")!;
        this.cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Replicas = 3 } });
        var conflict = Assert.Throws<ApiException>(() => this.cluster.Update<Deployment>("web", _ => stale with { Spec = stale.Spec with { Replicas = 4 } }));
        Assert.Equal((409, "Conflict"), (conflict.Code, conflict.Reason));
    }

    [Fact]
    public void The_same_name_created_again_has_another_uid()
    {
        this.cluster.Apply(new ConfigMap { Metadata = new() { Name = "settings" } });
        var first = this.cluster.Find<ConfigMap>("settings")!.Metadata.Uid;
        this.cluster.Delete<ConfigMap>("settings");
        this.cluster.Apply(new ConfigMap { Metadata = new() { Name = "settings" } });
        Assert.NotEqual(first, this.cluster.Find<ConfigMap>("settings")!.Metadata.Uid);
    }

    [Fact]
    public void What_an_api_server_refuses_is_refused_with_field_and_reason()
    {
        var refused = Assert.Throws<ApiException>(() => this.cluster.Apply(Sample.Deployment("web", 1, Sample.Container("a"), Sample.Container("a"))));
        Assert.Equal((422, "Invalid"), (refused.Code, refused.Reason));
        var cause = Assert.Single(refused.Causes);
        Assert.Equal("spec.template.spec.containers[1].name", cause.Place.Path);
        Assert.Equal(Rules.FaultReason.FieldValueDuplicate, cause.Reason);
        Assert.Null(this.cluster.Find<Deployment>("web"));
    }

    [Fact]
    public void A_namespace_must_exist_and_takes_its_content_with_it()
    {
        var config = new ConfigMap { Metadata = new() { Name = "settings", Namespace = "shop" } };
        Assert.Equal(404, Assert.Throws<ApiException>(() => this.cluster.Apply(config)).Code);
        this.cluster.Apply(config, new Namespace { Metadata = new() { Name = "shop" } });
        Assert.NotNull(this.cluster.Find<ConfigMap>("settings", "shop"));
        this.cluster.Delete<Namespace>("shop");
        this.cluster.RunToRest();
        Assert.Null(this.cluster.Find<ConfigMap>("settings", "shop"));
        Assert.Null(this.cluster.Find<Namespace>("shop"));
    }

    [Theory]
    [InlineData(PropagationPolicy.Background, 0)]
    [InlineData(PropagationPolicy.Foreground, 0)]
    [InlineData(PropagationPolicy.Orphan, 3)]
    public void Deleting_an_owner_deletes_what_it_owns_unless_that_is_orphaned(PropagationPolicy policy, int left)
    {
        this.cluster.Apply(Sample.Nodes(1));
        this.cluster.Apply(Sample.Deployment("web", 3));
        this.cluster.RunToRest();
        this.cluster.Delete<Deployment>("web", options: new() { PropagationPolicy = policy });
        this.cluster.RunToRest();
        Assert.Empty(this.cluster.List<Deployment>());
        Assert.Equal(left, this.cluster.Pods.Count);
        Assert.Equal(left == 0 ? 0 : 1, this.cluster.List<ReplicaSet>().Count);
    }

    [Fact]
    public void A_new_deployment_adopts_the_orphans_that_it_selects()
    {
        this.cluster.Apply(Sample.Nodes(1));
        this.cluster.Apply(Sample.Deployment("web", 3));
        this.cluster.RunToRest();
        var names = this.cluster.Pods.Select(p => p.Metadata.Name).ToList();
        this.cluster.Delete<Deployment>("web", options: new() { PropagationPolicy = PropagationPolicy.Orphan });
        this.cluster.RunToRest();
        this.cluster.Apply(Sample.Deployment("web", 3));
        this.cluster.RunToRest();
        Assert.Equal(names, this.cluster.Pods.Select(p => p.Metadata.Name));
        Assert.Equal("web", Assert.Single(Assert.Single(this.cluster.List<ReplicaSet>()).Metadata.OwnerReferences).Name);
    }
}
