using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

/// <summary>Drives the queue at random, step by step beside the naive one.</summary>
public sealed class QueuePropertyTests
{
    private static readonly string[] Plugins = ["A", "B", "C"];

    [Fact]
    public void Any_course_of_events_goes_as_the_rules_say()
    {
        for (var seed = 0; seed < 200; seed++)
            Run(seed, steps: 250);
    }

    [Fact]
    public void The_same_calls_give_the_same_order() => Assert.Equal(Run(seed: 7, steps: 600), Run(seed: 7, steps: 600));

    [Fact]
    public void Many_thousand_Pods_come_out_once_each_in_order()
    {
        var driver = new QueueDriver();
        var random = new Random(5);
        const int Count = 20_000;
        for (var i = 0; i < Count; i++)
            driver.At(random.Next(10)).Add(Sample.Pod("p" + i, random.Next(5)));
        driver.At(10);
        var waiting = new List<QueuedPod>();
        for (var i = 0; i < Count; i++)
            waiting.Add(driver.Pop());
        Assert.Null(driver.Queue.Pop(driver.Now));
        Assert.Equal(Count, waiting.Distinct().Count());
        Assert.Equal(waiting.OrderByDescending(p => p.Priority).ThenBy(p => p.Timestamp), waiting);

        foreach (var pod in waiting)
            driver.Fail(pod, pod.Priority == 0 ? "NodeName" : "NodeResourcesFit");
        driver.At(20).Notify(ClusterEvent.Deleted(Sample.Pod("other", node: "n")));
        Assert.Equal(waiting.Count(p => p.Priority == 0), driver.Queue.UnschedulableCount);
        Assert.Equal(waiting.Count(p => p.Priority > 0), driver.Queue.ActiveCount);
    }

    private static List<string> Run(int seed, int steps)
    {
        var random = new Random(seed);
        var driver = new QueueDriver(Profile());
        var naive = new NaiveQueue();
        var flying = new List<QueuedPod>();
        var known = new List<string>();
        var pops = new List<string>();
        var now = 0L;
        var made = 0;
        for (var step = 0; step < steps; step++)
        {
            now += random.Next(4) switch { 0 => 0, 1 => random.Next(400), 2 => random.Next(2500), _ => random.Next(12) == 0 ? random.Next(200_000) : 1000 - (now % 1000) };
            driver.At(now / 1000.0);
            switch (random.Next(10))
            {
                case 0 or 1:
                    var name = "p" + made++;
                    var gated = random.Next(5) == 0;
                    var priority = random.Next(3);
                    driver.Add(gated ? Sample.Pod(name, priority).Gated("g") : Sample.Pod(name, priority));
                    naive.Add(name, priority, gated, now);
                    known.Add(name);
                    break;
                case 2 or 3 or 4:
                    var popped = driver.Queue.Pop(driver.Now);
                    Assert.Equal(naive.Pop(now), popped?.Pod.Metadata.Name);
                    pops.Add(popped?.Key ?? "-");
                    if (popped is not null)
                        flying.Add(popped);
                    break;
                case 5 or 6 when flying.Count > 0:
                    var ending = flying[random.Next(flying.Count)];
                    flying.Remove(ending);
                    End(ending, random, driver, naive, known, now);
                    break;
                case 7 or 8:
                    var change = random.Next(25) == 0 ? "*" : Plugins[random.Next(3)] + (random.Next(2) == 0 || known.Count == 0 ? "" : ":" + known[random.Next(known.Count)]);
                    driver.Notify(change == "*" ? ClusterEvent.Wildcard : ClusterEvent.Added(Sample.Node("n", ("change", change))));
                    naive.Notify(change, now);
                    break;
                case 9 when known.Count > 0:
                    var target = known[random.Next(known.Count)];
                    Disturb(target, random.Next(4), driver, naive, known, flying);
                    break;
                default:
                    driver.Flush();
                    naive.Flush(now);
                    break;
            }

            var context = $"seed {seed}, step {step}";
            Assert.True(naive.Describe().SequenceEqual(known.Select(k => Describe(driver.Queue.Find("default/" + k))).Order(StringComparer.Ordinal)), context);
            Assert.True(naive.NextWakeUp() == (driver.Queue.NextWakeUp is { } next ? (long)(next - QueueDriver.Start).TotalMilliseconds : null), context);
            Assert.True(known.Count == driver.Queue.ActiveCount + driver.Queue.BackoffCount + driver.Queue.UnschedulableCount + driver.Queue.GatedCount + driver.Queue.InFlightCount, context);
        }

        return pops;
    }

    private static void End(QueuedPod pod, Random random, QueueDriver driver, NaiveQueue naive, List<string> known, long now)
    {
        var name = pod.Pod.Metadata.Name!;
        if (random.Next(4) == 0)
        {
            driver.Queue.Done(pod);
            naive.Done(name);
            known.Remove(name);
            return;
        }

        var rejectors = Plugins.Where(_ => random.Next(2) == 0).ToArray();
        var pending = random.Next(5) == 0 ? Plugins.Where(_ => random.Next(2) == 0).ToArray() : [];
        driver.Queue.Failed(pod, rejectors, driver.Now, pending);
        naive.Fail(name, rejectors, pending, now);
    }

    private static void Disturb(string name, int how, QueueDriver driver, NaiveQueue naive, List<string> known, List<QueuedPod> flying)
    {
        var pod = driver.Queue.Find("default/" + name)!;
        switch (how)
        {
            case 0 when pod.State != QueuedPodState.InFlight:
                driver.Delete(pod.Pod);
                naive.Delete(name);
                known.Remove(name);
                break;
            case 1:
                driver.Queue.Activate(pod.Key);
                naive.Force(name);
                break;
            case 2 when pod.State == QueuedPodState.InFlight:
                driver.Delete(pod.Pod);
                driver.Queue.Done(pod);
                flying.Remove(pod);
                naive.Delete(name);
                known.Remove(name);
                break;
            default:
                driver.Update(Sample.Pod(name, pod.Priority));
                naive.RemoveGates(name);
                break;
        }
    }

    private static string Describe(QueuedPod? pod)
    {
        if (pod is null)
            return "lost";
        var expiry = pod.BackoffExpiry is { } time ? ((long)(time - QueueDriver.Start).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return $"{pod.Pod.Metadata.Name} {pod.State} {pod.Attempts}/{pod.UnschedulableCount}/{pod.ConsecutiveErrors} {(long)(pod.Timestamp - QueueDriver.Start).TotalMilliseconds} {expiry}";
    }

    private static SchedulingProfile Profile() => new()
    {
        Plugins =
        [
            new(new KubeDsl.Scheduling.Plugins.SchedulingGates()),
            .. Plugins.Select(name => new ProfilePlugin(new OwnPlugin(name, [new(EventResources.Node, ActionTypes.Add, Hint(name)), new(EventResources.Node, ActionTypes.UpdateNodeTaint)]))),
        ],
    };

    private static QueueingHint Hint(string plugin) => (pod, change) => NaiveQueue.Wakes(change.NewNode!.Labels["change"], plugin, pod.Name);
}
