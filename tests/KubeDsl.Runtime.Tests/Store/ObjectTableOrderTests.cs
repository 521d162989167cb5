using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Tests.Store;

/// <summary>The lists of a table stay in order of creation while objects come and go.</summary>
public sealed class ObjectTableOrderTests
{
    [Fact]
    public void Objects_that_go_leave_the_others_in_order()
    {
        var cluster = new Cluster();
        for (var i = 0; i < 40; i++)
            cluster.Apply(Map("map-" + i));
        for (var i = 0; i < 40; i++)
        {
            if (i % 3 != 0)
                cluster.Delete<ConfigMap>("map-" + i);
        }

        cluster.Apply(Map("last"));
        var expected = Enumerable.Range(0, 40).Where(i => i % 3 == 0).Select(i => "map-" + i).Append("last");
        Assert.Equal(expected, cluster.List<ConfigMap>().Select(m => m.Metadata.Name));
    }

    [Fact]
    public void An_object_of_two_owners_stays_when_one_of_them_goes_and_goes_with_the_last()
    {
        var cluster = new Cluster();
        cluster.Apply(Map("first"), Map("second"));
        var first = cluster.Find<ConfigMap>("first")!;
        var second = cluster.Find<ConfigMap>("second")!;
        for (var i = 0; i < 8; i++)
            cluster.Apply(Owned("both-" + i, first, second), Owned("alone-" + i, first));
        cluster.Delete<ConfigMap>("first");
        cluster.RunToRest();
        Assert.Equal(Enumerable.Range(0, 8).Select(i => "both-" + i), cluster.List<ConfigMap>().Select(m => m.Metadata.Name!).Where(n => n != "second"));
        Assert.All(cluster.List<ConfigMap>().Where(m => m.Metadata.Name != "second"), m => Assert.Equal("second", Assert.Single(m.Metadata.OwnerReferences).Name));
        cluster.Delete<ConfigMap>("second");
        cluster.RunToRest();
        Assert.Empty(cluster.List<ConfigMap>());
    }

    [Fact]
    public void An_object_of_the_same_name_is_another_one()
    {
        var cluster = new Cluster();
        var uids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 4; i++)
        {
            cluster.Apply(Map("map"));
            Assert.True(uids.Add(cluster.Find<ConfigMap>("map")!.Metadata.Uid!));
            cluster.Delete<ConfigMap>("map");
        }
    }

    private static ConfigMap Map(string name) => new() { Metadata = new() { Name = name } };

    private static ConfigMap Owned(string name, params ConfigMap[] owners) => new()
    {
        Metadata = new()
        {
            Name = name,
            OwnerReferences = owners.Select(o => new OwnerReference { ApiVersion = "v1", Kind = "ConfigMap", Name = o.Metadata.Name!, Uid = o.Metadata.Uid! }).ToEquatableArray(),
        },
    };
}
