using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules;
using KubeDsl.Runtime.Testing;
using Web = KubeDsl.Runtime.Tests.DeclaredShop.App.Web;

namespace KubeDsl.Runtime.Tests.Testing;

public sealed class ClusterExpectationsTests
{
    private readonly Cluster cluster = DeclaredShop.Create(7);

    [Fact]
    public void What_is_as_expected_passes_and_can_be_chained()
    {
        this.cluster.Should.ComeToRest().BeReady().BeReady<Web>().BeReady<Web>(atLeast: 2).HaveNoPendingPods().HaveNothingStuck()
            .RunOn<Web>("general-2", "general-1", "general-3").HaveKeptBudgets().HaveKeptBudget<Web>().HaveServed<Web>().HaveRolledOut<Web>().HaveKeptRolloutBounds<Web>()
            .Satisfy(c => c.Nodes.Count == 3, "three nodes");
    }

    [Fact]
    public void A_message_says_what_is_expected_what_is_which_Pods_and_why_what_happened_last_and_how_to_repeat_it()
    {
        this.cluster.FailImagePulls("example.com/proxy:1");
        this.cluster.RunToRest();
        var failure = Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.BeReady<Web>());

        Assert.Equal(("Deployment/shop/web to have 3 ready Pods", "it has 0", 7UL), (failure.Expected, failure.Actual, Assert.Single(failure.Seeds)));
        var lines = failure.Message.Split('\n');
        Assert.Equal("Expected Deployment/shop/web to have 3 ready Pods, but it has 0.", lines[0]);
        Assert.Equal("Pods of Deployment/shop/web:", lines[1]);
        Assert.All(lines[2..5], line => Assert.Matches(@"^  web-\w+-\w{5} on general-\d: (ErrImagePull|ImagePullBackOff): container proxy \(example\.com/proxy:1\)$", line));
        Assert.Equal("Last events:", lines[5]);
        Assert.Equal(10, lines[6..^1].Count(line => line.StartsWith("  #", StringComparison.Ordinal)));
        Assert.StartsWith("Repeat with seed 7; virtual time ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Pending_Pods_are_shown_with_the_scheduler_s_words()
    {
        this.cluster.RunToRest();
        this.cluster.Scale<Web>(500);
        this.cluster.RunToRest();
        var failure = Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.HaveNoPendingPods());
        Assert.Contains(" on no node: Unschedulable: 0/3 nodes are available: ", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.HaveNothingStuck());
        Assert.Contains("Deployment/shop/web has ", Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.BeReady()).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Pods_that_the_server_refuses_are_told_with_its_words_until_they_are_let_in()
    {
        this.cluster.RunToRest();
        this.cluster.Apply(new ResourceQuota { Metadata = new() { Namespace = "shop", Name = "few" }, Spec = new() { Hard = EquatableMap.Create(("pods", Quantity.Parse("3"))) } });
        this.cluster.Scale<Web>(4);
        this.cluster.RunToRest();

        var failure = Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.BeReady<Web>());
        Assert.Matches("\n  ReplicaSet/shop/web-\\w+: FailedCreate: Pod \"web-\\w+-\\w+\" is forbidden: exceeded quota: few, requested: pods=1, used: pods=3, limited: pods=3\n", failure.Message);
        Assert.Equal("FailedCreate", Assert.Single(this.cluster.Report().Stuck).Reason);
        var lines = failure.Message.Split('\n').Where(l => l.StartsWith("  #", StringComparison.Ordinal)).ToList();
        Assert.Single(lines, l => l.Contains("FailedCreate", StringComparison.Ordinal));

        // As on a real cluster, nobody wakes the ReplicaSet: it tries again by itself, at last every 1000 seconds.
        this.cluster.Delete<ResourceQuota>("few", "shop");
        this.cluster.Advance(TimeSpan.FromSeconds(1000));
        this.cluster.RunToRest();
        this.cluster.Should.BeReady<Web>(atLeast: 4).HaveNothingStuck();
    }

    [Fact]
    public void A_broken_budget_and_an_outage_are_told_with_their_time()
    {
        this.cluster.Advance(TimeSpan.FromSeconds(1));
        var failure = this.cluster.Crash<Web>();
        this.cluster.Advance(TimeSpan.FromSeconds(100));
        failure.Recover();
        this.cluster.RunToRest();

        var budget = Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.HaveKeptBudget<Web>());
        Assert.Equal("PodDisruptionBudget/shop/web had down to 0 of 2 and was broken for 150 s", budget.Actual);
        Assert.Equal(budget.Actual, Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.HaveKeptBudgets()).Actual);
        Assert.Equal("it had none for 150 s", Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.HaveServed<Web>()).Actual);
        this.cluster.Should.HaveKeptBudgets(from: this.cluster.Clock.Elapsed).HaveServed<Web>(from: this.cluster.Clock.Elapsed);
    }

    [Fact]
    public void A_rollout_that_stops_is_not_rolled_out()
    {
        this.cluster.RunToRest();
        this.cluster.FailImagePulls("example.com/web:2");
        this.cluster.SetImage<Web>("example.com/web:2");
        this.cluster.RunToRest();
        var failure = Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.HaveRolledOut<Web>());
        Assert.Equal("its rollout has stopped: ProgressDeadlineExceeded", failure.Actual);
        this.cluster.Should.HaveKeptRolloutBounds<Web>();
    }

    [Fact]
    public void A_rollout_beyond_its_bounds_is_told()
    {
        this.cluster.RunToRest();
        this.cluster.Crash<Web>();
        this.cluster.SetImage<Web>("example.com/web:2");
        this.cluster.RunToRest();
        Assert.Equal("there were up to 1 more and 3 fewer", Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.HaveKeptRolloutBounds<Web>()).Actual);
    }

    [Fact]
    public void Other_places_than_expected_are_told()
    {
        this.cluster.RunToRest();
        var failure = Assert.Throws<ClusterAssertionException>(() => this.cluster.Should.RunOn<Web>("general-1", "general-1", "general-2"));
        Assert.Equal(("Deployment/shop/web to run on general-1, general-1, general-2", "it runs on general-1, general-2, general-3"), (failure.Expected, failure.Actual));
    }

    [Fact]
    public void A_cluster_that_does_not_come_to_rest_is_told()
    {
        var restless = new Cluster(new ClusterOptions { MaxSteps = 100 });
        restless.Every(TimeSpan.FromSeconds(1), "tick", _ => { }, times: 1000);
        Assert.StartsWith("it was still busy after 100 steps", Assert.Throws<ClusterAssertionException>(() => restless.Should.ComeToRest()).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Clusters_without_declarations_are_asked_by_key()
    {
        var plain = Sample.Cluster(2, Sample.Deployment("web", 2));
        plain.Should.BeReady(new ObjectKey("Deployment", "default", "web")).BeReady();
        Assert.Throws<ClusterAssertionException>(() => plain.Should.BeReady(new ObjectKey("Deployment", "default", "api")));
        Assert.Throws<InvalidOperationException>(() => plain.Should.BeReady<Web>());
        Assert.Equal("Expected tea, but it is not so.", Assert.Throws<ClusterAssertionException>(() => plain.Should.Satisfy(_ => false, "tea")).Message.Split('\n')[0]);
    }
}
