using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

public sealed class NominationTests
{
    private const string Fit = "NodeResourcesFit";
    private readonly QueueDriver driver = new();

    [Fact]
    public void A_node_that_the_status_names_is_kept_from_the_start()
    {
        this.driver.Add(Sample.Pod("a", 7, nominated: "n1"));
        Assert.Equal(["default/a"], this.KeptOn("n1"));
    }

    [Fact]
    public void A_gated_Pod_keeps_no_node()
    {
        this.driver.Add(Sample.Pod("a", nominated: "n1").Gated("g"));
        Assert.Empty(this.KeptOn("n1"));
    }

    [Fact]
    public void An_update_moves_gives_or_takes_the_nomination()
    {
        this.driver.Add(Sample.Pod("a"));
        this.driver.Update(Sample.Pod("a", nominated: "n1"));
        Assert.Equal(["default/a"], this.KeptOn("n1"));
        this.driver.Update(Sample.Pod("a", nominated: "n2"));
        Assert.Empty(this.KeptOn("n1"));
        Assert.Equal(["default/a"], this.KeptOn("n2"));
        this.driver.Update(Sample.Pod("a"));
        Assert.Empty(this.KeptOn("n2"));
    }

    [Fact]
    public void What_preemption_kept_survives_updates_that_name_no_node()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.Pop();
        this.driver.Nominations.Add(pod.Info, "n1");
        this.driver.Fail(pod, Fit);
        this.driver.Update(Sample.Pod("a").Labelled(("x", "y")));
        Assert.Equal(["default/a"], this.KeptOn("n1"));
        Assert.Equal("y", this.driver.Nominations.On("n1")[0].Labels["x"]);
    }

    [Fact]
    public void Placing_or_deleting_a_Pod_ends_its_nomination()
    {
        this.driver.Add(Sample.Pod("a", nominated: "n1"));
        this.driver.Add(Sample.Pod("b", nominated: "n1"));
        Assert.Equal(["default/a", "default/b"], this.KeptOn("n1"));
        this.driver.Queue.Done(this.driver.Pop());
        Assert.Equal(["default/b"], this.KeptOn("n1"));
        this.driver.Delete(Sample.Pod("b", nominated: "n1"));
        Assert.Empty(this.KeptOn("n1"));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Room_that_is_given_up_helps_Pods_that_respected_it(int priority, bool moves)
    {
        var waiting = this.Waiting(priority);
        this.driver.Add(Sample.Pod("keeper", 5, nominated: "n1"));
        this.driver.At(10).Update(Sample.Pod("keeper", 5, nominated: "n2"));
        Assert.Equal(moves ? QueuedPodState.Active : QueuedPodState.Unschedulable, waiting.State);
    }

    [Theory]
    [InlineData(5, false, true)]
    [InlineData(6, false, false)]
    [InlineData(5, true, false)]
    public void A_keeper_that_is_deleted_frees_its_room_unless_it_was_bound(int priority, bool bound, bool moves)
    {
        var waiting = this.Waiting(priority);
        this.driver.Add(Sample.Pod("keeper", 5, nominated: "n1"));
        this.driver.At(10).Delete(Sample.Pod("keeper", 5, nominated: "n1"), bound);
        Assert.Equal(moves ? QueuedPodState.Active : QueuedPodState.Unschedulable, waiting.State);
    }

    private QueuedPod Waiting(int priority)
    {
        this.driver.Add(Sample.Pod("waiting", priority));
        return this.driver.PopAndFail(Fit);
    }

    private IEnumerable<string> KeptOn(string node) => this.driver.Nominations.On(node).Select(p => p.Key);
}
