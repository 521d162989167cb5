using KubeDsl.Collections;
using KubeDsl.Planning.WhatIf;
using KubeDsl.Quantities;

namespace ShopTests;

public class WhatIfTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Prod_bears_the_loss_of_any_node_and_any_zone() => Assert.Empty(Prod.Model.Losses(cancellationToken: Cancellation).Failures);

    [Fact]
    public void A_rush_of_three_times_the_traffic_fits()
    {
        Assert.True(Prod.Model.RoomFor("Shop.Web", Cancellation).More >= 6);
        Assert.Empty(Prod.Model.EffectOf(new() { Workload = "Shop.Api", Replicas = 12 }, Cancellation).After.Pending);
    }

    [Fact]
    public void A_Web_of_twice_the_size_moves_nobody_else()
    {
        var effect = Prod.Model.EffectOf(new() { Workload = "Shop.Web", Requests = EquatableMap.Create(("cpu", Quantity.Parse("500m"))) }, Cancellation);

        Assert.Empty(effect.After.Pending);
        Assert.All(effect.Moves, move => Assert.StartsWith("web-", move.Pod, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_more_of_Redis_need_two_more_nodes_for_data()
    {
        var larger = Prod.Model.EffectOf(new() { Workload = "Shop.Redis", Replicas = 5 }, Cancellation);

        Assert.Equal(["redis-3", "redis-4"], larger.After.Pending.Select(pod => pod.Name));
        Assert.Equal(larger.After.Nodes + 2, larger.After.NodesNeeded);
    }
}
