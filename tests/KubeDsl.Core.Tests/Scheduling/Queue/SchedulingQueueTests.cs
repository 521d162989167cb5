using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

public sealed class SchedulingQueueTests
{
    private const string Fit = "NodeResourcesFit";
    private const string Affinity = "NodeAffinity";
    private readonly QueueDriver driver = new();

    [Fact]
    public void Priority_comes_before_arrival_and_arrival_before_the_order_of_calls()
    {
        this.driver.At(1).Add(Sample.Pod("low-1", 10));
        this.driver.Add(Sample.Pod("high-1a", 100));
        this.driver.Add(Sample.Pod("high-1b", 100));
        this.driver.At(2).Add(Sample.Pod("high-2", 100));
        this.driver.Add(Sample.Pod("negative", -1));
        this.driver.Add(Sample.Pod("highest", 1000));

        Assert.Equal(["highest", "high-1a", "high-1b", "high-2", "low-1", "negative"], this.driver.PopAllActive());
    }

    [Fact]
    public void An_empty_queue_gives_nobody_and_waits_for_nothing()
    {
        Assert.Null(this.driver.Queue.Pop(this.driver.Now));
        Assert.Null(this.driver.Queue.NextWakeUp);
        Assert.Null(this.driver.Queue.Find("default/a"));
    }

    [Fact]
    public void A_Pod_that_is_done_is_forgotten_and_may_come_again()
    {
        this.driver.Add(Sample.Pod("a"));
        var first = this.driver.Pop();
        Assert.Equal(QueuedPodState.InFlight, first.State);
        Assert.Equal(1, this.driver.Queue.InFlightCount);
        this.driver.Queue.Done(first);

        Assert.Equal(QueuedPodState.Gone, first.State);
        Assert.Equal(0, this.driver.Queue.InFlightCount);
        Assert.Null(this.driver.Queue.Find("default/a"));
        this.driver.Add(Sample.Pod("a"));
        Assert.NotSame(first, this.driver.Pop());
    }

    [Fact]
    public void Adding_a_Pod_twice_is_refused_and_says_which()
    {
        this.driver.Add(Sample.Pod("a"));
        var error = Assert.Throws<ArgumentException>(() => this.driver.Add(Sample.Pod("a")));
        Assert.Contains("default/a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ending_a_try_twice_is_refused()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail(Fit);
        Assert.Throws<InvalidOperationException>(() => this.driver.Queue.Done(pod));
        Assert.Throws<InvalidOperationException>(() => this.driver.Fail(pod, Fit));
        Assert.Equal(1, this.driver.Queue.UnschedulableCount);
    }

    [Fact]
    public void A_rejected_Pod_waits_for_a_change_and_then_for_its_backoff()
    {
        this.driver.Add(Sample.Pod("a").Requesting(("cpu", "1")));
        this.driver.At(0.3);
        var pod = this.driver.PopAndFail(Fit);
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        Assert.Equal((1, 1, 0), (pod.Attempts, pod.UnschedulableCount, pod.ConsecutiveErrors));
        Assert.Equal([Fit], pod.RejectedBy);

        this.driver.At(0.4).Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(QueuedPodState.BackingOff, pod.State);
        Assert.Equal(QueueDriver.Start.AddSeconds(1), pod.BackoffExpiry);
        Assert.Equal(QueueDriver.Start.AddSeconds(2), this.driver.Queue.NextWakeUp);

        this.driver.At(1.999).Flush();
        Assert.Equal(QueuedPodState.BackingOff, pod.State);
        this.driver.At(2).Flush();
        Assert.Equal(QueuedPodState.Active, pod.State);
        Assert.Null(this.driver.Queue.NextWakeUp);
    }

    [Fact]
    public void A_Pod_whose_backoff_has_passed_is_next_in_line_at_once()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail(Fit);
        this.driver.At(1.999).Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(QueuedPodState.BackingOff, pod.State);

        this.driver.Add(Sample.Pod("b", 5));
        var other = this.driver.PopAndFail(Fit);
        this.driver.At(4).Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(QueuedPodState.Active, other.State);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 5)]
    [InlineData(4, 9)]
    [InlineData(5, 11)]
    [InlineData(6, 11)]
    public void Backoff_grows_with_every_rejection(int rejections, int secondsUntilTried)
    {
        this.driver.Add(Sample.Pod("a"));
        var time = 0;
        for (var i = 1; i < rejections; i++, time += 100)
        {
            this.driver.At(time).PopAndFail(Fit);
            this.driver.At(time + 50).Notify(ClusterEvent.Added(Sample.Node("n")));
        }

        var pod = this.driver.At(time).PopAndFail(Fit);
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(rejections, pod.UnschedulableCount);
        Assert.Equal(QueueDriver.Start.AddSeconds(time + secondsUntilTried), this.driver.Queue.NextWakeUp);
    }

    [Fact]
    public void Errors_back_off_by_their_own_count_which_a_rejection_ends()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail(Fit);
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        this.driver.At(10).PopAndFail(Fit);
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));

        this.driver.At(20).PopAndFail();
        Assert.Equal((3, 2, 1), (pod.Attempts, pod.UnschedulableCount, pod.ConsecutiveErrors));
        Assert.Equal(QueueDriver.Start.AddSeconds(21), pod.BackoffExpiry);
        this.driver.At(30).PopAndFail();
        Assert.Equal(2, pod.ConsecutiveErrors);
        Assert.Equal(QueueDriver.Start.AddSeconds(32), pod.BackoffExpiry);

        this.driver.At(40).PopAndFail(Fit);
        Assert.Equal((5, 3, 0), (pod.Attempts, pod.UnschedulableCount, pod.ConsecutiveErrors));
        Assert.Equal(QueueDriver.Start.AddSeconds(44), pod.BackoffExpiry);
    }

    [Fact]
    public void Idle_hands_take_the_rejected_early_but_never_those_that_met_an_error()
    {
        this.driver.Add(Sample.Pod("error", 1000));
        this.driver.PopAndFail();
        this.driver.Add(Sample.Pod("late"));
        this.driver.PopAndFail(Fit);
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal((0, 2), (this.driver.Queue.ActiveCount, this.driver.Queue.BackoffCount));

        Assert.Equal("late", this.driver.At(0.5).Pop().Pod.Metadata.Name);
        Assert.Null(this.driver.Queue.Pop(this.driver.Now));
        Assert.Null(this.driver.Queue.Pop(this.driver.At(1.9).Now));
        Assert.Equal("error", this.driver.At(2).Pop().Pod.Metadata.Name);
    }

    [Fact]
    public void Of_those_that_back_off_to_the_same_second_the_more_important_comes_first()
    {
        foreach (var (name, priority, at) in new[] { ("early", 0, 0.1), ("late", 0, 0.2), ("important", 7, 0.9), ("next-second", 99, 1.0) })
        {
            this.driver.At(at).Add(Sample.Pod(name, priority));
            this.driver.PopAndFail(Fit);
        }

        this.driver.At(1.1).Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(4, this.driver.Queue.BackoffCount);
        Assert.Equal(["important", "early", "late", "next-second"], Enumerable.Range(0, 4).Select(_ => this.driver.Pop().Pod.Metadata.Name));
    }

    [Fact]
    public void A_Pod_that_comes_back_queues_behind_its_equals()
    {
        this.driver.Add(Sample.Pod("a"));
        this.driver.At(1).Add(Sample.Pod("b"));
        this.driver.At(2).PopAndFail(Fit);
        this.driver.At(20).Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(["b", "a"], this.driver.PopAllActive());
    }

    [Fact]
    public void Only_what_a_rejector_registered_for_moves_a_Pod()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail("NodeName");
        this.driver.At(10).Notify(ClusterEvent.Deleted(Sample.Pod("other", node: "n")));
        this.driver.NotifyUpdate(Sample.Node("n"), Sample.Node("n", ("zone", "a")));
        this.driver.Notify(ClusterEvent.Added(new Service()));
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);

        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void Any_one_of_several_rejectors_is_enough()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail("NodeName", Fit);
        this.driver.At(10).Notify(ClusterEvent.Deleted(Sample.Pod("other", node: "n")));
        Assert.Equal(QueuedPodState.Active, pod.State);
        Assert.Equal(0, this.driver.Queue.UnschedulableCount);
    }

    [Fact]
    public void Who_waits_for_new_nodes_also_wakes_when_taints_change()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail("NodePorts");
        this.driver.At(10).NotifyUpdate(Sample.Node("n").Tainted(Sample.Taint("node.kubernetes.io/not-ready")), Sample.Node("n"));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void A_rejector_that_the_profile_lacks_wakes_for_anything()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail("extender");
        this.driver.At(10).Notify(ClusterEvent.Deleted(Sample.Node("n")));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void A_pending_plugin_lets_its_Pod_skip_the_backoff()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.Pop();
        this.driver.Queue.Failed(pod, [Fit], this.driver.Now, ["NodeName"]);
        Assert.Equal(["NodeName"], pod.PendingOn);
        this.driver.Notify(ClusterEvent.Deleted(Sample.Pod("other", node: "n")));
        Assert.Equal(QueuedPodState.BackingOff, pod.State);

        pod = this.driver.Pop();
        this.driver.Queue.Failed(pod, [Fit], this.driver.Now, ["NodeName"]);
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void A_change_during_the_try_counts_when_the_try_fails()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.Pop();
        this.driver.At(0.1).Notify(ClusterEvent.Deleted(Sample.Pod("other", node: "n")));
        this.driver.At(0.2).Fail(pod, Fit);
        Assert.Equal(QueuedPodState.BackingOff, pod.State);
    }

    [Fact]
    public void Changes_before_the_try_or_that_help_no_rejector_do_not_count()
    {
        this.driver.Add(Sample.Pod("first"));
        this.driver.Add(Sample.Pod("a"));
        var first = this.driver.Pop();
        this.driver.Notify(ClusterEvent.Deleted(Sample.Pod("other", node: "n")));
        var pod = this.driver.Pop();
        this.driver.Notify(ClusterEvent.Deleted(Sample.Node("gone")));
        this.driver.Fail(pod, Fit);
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        this.driver.Fail(first, Fit);
        Assert.Equal(QueuedPodState.BackingOff, first.State);
    }

    [Fact]
    public void Tries_that_overlap_each_see_what_happened_during_them()
    {
        for (var i = 0; i < 4; i++)
            this.driver.Add(Sample.Pod("p" + i));
        var tries = Enumerable.Range(0, 4).Select(i =>
        {
            var pod = this.driver.Pop();
            if (i < 3)
                this.driver.Notify(i == 1 ? ClusterEvent.Deleted(Sample.Pod("x", node: "n")) : ClusterEvent.Deleted(Sample.Node("n" + i)));
            return pod;
        }).ToList();

        this.driver.Queue.Done(tries[1]);
        this.driver.Fail(tries[2], Fit);
        this.driver.Fail(tries[0], Fit);
        this.driver.Fail(tries[3], Fit);
        Assert.Equal(QueuedPodState.Unschedulable, tries[2].State);
        Assert.Equal(QueuedPodState.BackingOff, tries[0].State);
        Assert.Equal(QueuedPodState.Unschedulable, tries[3].State);
        Assert.Equal(0, this.driver.Queue.InFlightCount);
    }

    [Fact]
    public void A_gated_Pod_is_not_tried_until_all_its_gates_are_gone()
    {
        this.driver.Add(Sample.Pod("a").Gated("one", "two"));
        var pod = this.driver.Queue.Find("default/a")!;
        Assert.Equal((QueuedPodState.Gated, "SchedulingGates"), (pod.State, pod.GatingPlugin));
        Assert.Equal((1, 0, 0), (this.driver.Queue.GatedCount, this.driver.Queue.UnschedulableCount, this.driver.Queue.ActiveCount));
        Assert.Null(this.driver.Queue.NextWakeUp);

        this.driver.At(1000).Flush();
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        this.driver.Notify(ClusterEvent.Wildcard);
        this.driver.Queue.Activate("default/a");
        this.driver.Update(Sample.Pod("a").Gated("two"));
        Assert.Equal(QueuedPodState.Gated, pod.State);
        Assert.Equal(0, pod.Attempts);

        this.driver.Update(Sample.Pod("a"));
        Assert.Equal(QueuedPodState.Active, pod.State);
        Assert.Null(pod.GatingPlugin);
        Assert.Equal(0, this.driver.Queue.GatedCount);
        Assert.Equal(1, this.driver.Pop().Attempts);
    }

    [Fact]
    public void A_Pod_whose_victims_are_still_going_is_held_back_until_the_last_is_deleted()
    {
        this.driver.Add(Sample.Pod("a", 10));
        var pod = this.driver.Pop();
        this.driver.Queue.BeginPreemption("default/a");
        this.driver.Fail(pod, Fit);
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);

        this.driver.At(20).Notify(ClusterEvent.Deleted(Sample.Pod("victim-1", node: "n")));
        Assert.Equal((QueuedPodState.Gated, "DefaultPreemption"), (pod.State, pod.GatingPlugin));
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        Assert.Equal(QueuedPodState.Gated, pod.State);

        this.driver.Queue.EndPreemption("default/a", succeeded: true);
        Assert.Equal(QueuedPodState.Gated, pod.State);
        this.driver.Notify(ClusterEvent.Deleted(Sample.Pod("victim-2", node: "n")));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void A_preemption_that_fails_gives_the_Pod_its_try_back()
    {
        this.driver.Add(Sample.Pod("a", 10));
        var pod = this.driver.Pop();
        this.driver.Queue.BeginPreemption("default/a");
        this.driver.Fail(pod, Fit);
        this.driver.Queue.EndPreemption("default/a", succeeded: false);
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void DefaultPreemption_alone_is_no_reason_for_a_try()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail("DefaultPreemption");
        this.driver.At(10).Notify(ClusterEvent.Deleted(Sample.Pod("victim", node: "n")));
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
    }

    [Fact]
    public void After_five_minutes_a_Pod_is_tried_at_the_next_half_minute_whatever_happened()
    {
        this.driver.At(7).Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail(Affinity);
        Assert.Equal(QueueDriver.Start.AddSeconds(330), this.driver.Queue.NextWakeUp);
        this.driver.At(329.9).Flush();
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        this.driver.At(330).Flush();
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void Exactly_five_minutes_are_not_more_than_five_minutes()
    {
        this.driver.At(30).Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail(Affinity);
        this.driver.At(330).Flush();
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        Assert.Equal(QueueDriver.Start.AddSeconds(360), this.driver.Queue.NextWakeUp);
        this.driver.At(360).Flush();
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void Only_updates_that_a_rejector_waits_for_move_a_Pod()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail("TaintToleration");
        this.driver.At(10).Update(Sample.Pod("a").Labelled(("app", "web")));
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        Assert.Equal("web", pod.Info.Labels["app"]);
        this.driver.Update(Sample.Pod("other").Tolerating(Sample.Toleration("gpu")));
        Assert.Equal(QueuedPodState.Unschedulable, pod.State);
        this.driver.Update(Sample.Pod("a").Labelled(("app", "web")).Tolerating(Sample.Toleration("gpu")));
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void An_update_in_flight_shows_after_the_try_and_counts_when_it_fails()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.Pop();
        this.driver.Update(Sample.Pod("a").Tolerating(Sample.Toleration("gpu")));
        Assert.Empty(pod.Pod.Spec.Tolerations);
        this.driver.Fail(pod, "TaintToleration");
        Assert.Equal(QueuedPodState.BackingOff, pod.State);
        Assert.Single(pod.Pod.Spec.Tolerations);
    }

    [Fact]
    public void Updates_of_Pods_in_line_or_backing_off_keep_their_place()
    {
        this.driver.Add(Sample.Pod("a"));
        this.driver.Add(Sample.Pod("b"));
        this.driver.Update(Sample.Pod("a").Labelled(("x", "y")));
        var a = this.driver.PopAndFail(Fit);
        Assert.Equal("default/a", a.Key);
        this.driver.Notify(ClusterEvent.Added(Sample.Node("n")));
        this.driver.Update(Sample.Pod("a").Labelled(("x", "z")));
        Assert.Equal(QueuedPodState.BackingOff, a.State);
        Assert.Equal("z", a.Info.Labels["x"]);
        Assert.Equal("b", this.driver.Pop().Pod.Metadata.Name);
        Assert.Same(a, this.driver.Pop());
    }

    [Fact]
    public void Updating_an_unknown_Pod_adds_it()
    {
        this.driver.Update(Sample.Pod("a"));
        Assert.Equal(1, this.driver.Queue.ActiveCount);
    }

    [Theory]
    [InlineData(QueuedPodState.Active)]
    [InlineData(QueuedPodState.BackingOff)]
    [InlineData(QueuedPodState.Unschedulable)]
    [InlineData(QueuedPodState.Gated)]
    [InlineData(QueuedPodState.InFlight)]
    public void A_deleted_Pod_is_gone_from_wherever_it_was(QueuedPodState state)
    {
        var value = state == QueuedPodState.Gated ? Sample.Pod("a").Gated("g") : Sample.Pod("a");
        this.driver.Add(value);
        var pod = this.driver.Queue.Find("default/a")!;
        if (state is QueuedPodState.InFlight or QueuedPodState.BackingOff or QueuedPodState.Unschedulable)
            this.driver.Pop();
        if (state is QueuedPodState.BackingOff)
            this.driver.Fail(pod);
        if (state is QueuedPodState.Unschedulable)
            this.driver.Fail(pod, Fit);
        Assert.Equal(state, pod.State);

        this.driver.Delete(value);
        Assert.Equal(QueuedPodState.Gone, pod.State);
        if (state == QueuedPodState.InFlight)
            this.driver.Fail(pod, Fit);
        Assert.Null(this.driver.Queue.Find("default/a"));
        Assert.Equal((0, 0, 0, 0, 0), (this.driver.Queue.ActiveCount, this.driver.Queue.BackoffCount, this.driver.Queue.UnschedulableCount, this.driver.Queue.GatedCount, this.driver.Queue.InFlightCount));
        Assert.Null(this.driver.Queue.Pop(this.driver.At(1000).Now));
    }

    [Fact]
    public void A_Pod_that_replaces_one_in_flight_is_not_confused_with_it()
    {
        this.driver.Add(Sample.Pod("a"));
        var old = this.driver.Pop();
        this.driver.Delete(Sample.Pod("a"));
        this.driver.Add(Sample.Pod("a"));
        this.driver.Queue.Done(old);
        Assert.Equal(QueuedPodState.Active, this.driver.Queue.Find("default/a")!.State);
    }

    [Fact]
    public void Forcing_a_try_passes_over_backoff_and_rejectors()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail(Fit);
        this.driver.Queue.Activate("default/a");
        Assert.Equal(QueuedPodState.Active, pod.State);
        this.driver.Fail(this.driver.Pop());
        Assert.Equal(QueuedPodState.BackingOff, pod.State);
        this.driver.Queue.Activate("default/a");
        Assert.Equal(QueuedPodState.Active, pod.State);
        Assert.Equal(0, this.driver.Queue.BackoffCount);
    }

    [Fact]
    public void Forcing_a_Pod_in_flight_counts_for_it_alone()
    {
        this.driver.Add(Sample.Pod("a"));
        this.driver.Add(Sample.Pod("b"));
        var a = this.driver.Pop();
        var b = this.driver.Pop();
        this.driver.Queue.Activate("default/a");
        this.driver.Fail(a, Fit);
        this.driver.Fail(b, Fit);
        Assert.Equal(QueuedPodState.BackingOff, a.State);
        Assert.Equal(QueuedPodState.Unschedulable, b.State);
    }

    [Fact]
    public void A_wildcard_moves_all_that_wait()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.PopAndFail(Affinity);
        this.driver.At(10).Notify(ClusterEvent.Wildcard);
        Assert.Equal(QueuedPodState.Active, pod.State);
    }

    [Fact]
    public void A_decision_says_who_rejected_a_Pod_and_one_without_rejectors_is_an_error()
    {
        this.driver.Add(Sample.Pod("a"));
        var pod = this.driver.Pop();
        this.driver.Queue.Failed(pod, new Decision { RejectedBy = [Fit, "NodePorts"] }, this.driver.Now);
        Assert.Equal([Fit, "NodePorts"], pod.RejectedBy);
        this.driver.Queue.Activate(pod.Key);
        this.driver.Queue.Failed(this.driver.Pop(), new Decision { Message = "no nodes available to schedule pods" }, this.driver.Now);
        Assert.Equal((QueuedPodState.BackingOff, 1), (pod.State, pod.ConsecutiveErrors));
    }
}
