using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Core.Tests.Scheduling.Columns;

/// <summary>The plain scheduler is the judge: on thousands of random clusters both must say the same of every Pod, whatever happens in between.</summary>
public sealed class ColumnSchedulerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_with_the_plain_scheduler_on_random_clusters(int part)
    {
        var decided = 0L;
        var left = 0L;
        for (var seed = part; seed < 3_000; seed += 4)
        {
            var run = new Comparison(seed);
            run.Go(40);
            decided += run.Decided;
            left += run.LeftToPlain;
        }

        // Not every Pod is for the columns, but a test in which they decide little proves little.
        Assert.True(left * 2 < decided, FormattableString.Invariant($"{left} of {decided} decisions were left to the plain scheduler"));
    }

    /// <summary>Kubernetes keeps the ports of a node as a set: when one of two holders goes, the port is free. So it matters that a Pod was there, even for a moment.</summary>
    [Fact]
    public void A_port_is_free_when_one_of_two_holders_goes()
    {
        var node = new Node
        {
            Metadata = new ObjectMeta { Name = "node" },
            Status = new NodeStatus { Allocatable = new([new("cpu", Quantity.FromUnits(4)), new("memory", Quantity.FromBytes(1L << 33)), new("pods", Quantity.FromUnits(20))]) },
        };
        foreach (var scheduler in new IScheduler[] { new Scheduler(new() { Nodes = [node] }), new ColumnScheduler(new() { Nodes = [node] }) })
        {
            scheduler.Apply(WithPort("a", "node"));
            Assert.Null(scheduler.Schedule(WithPort("b", null)).Node);
            scheduler.Apply(WithPort("c", "node"));
            scheduler.Apply(WithPort("d", "node"));
            Assert.True(scheduler.Remove(WithPort("d", "node")));
            Assert.Equal("node", scheduler.Schedule(WithPort("e", null), detail: true).Node);
            Assert.Null(scheduler.Schedule(WithPort("f", null)).Node);
        }
    }

    private static Pod WithPort(string name, string? node) => new()
    {
        Metadata = new ObjectMeta { Name = name },
        Spec = new PodSpec { NodeName = node, Containers = [new Container { Name = "c", Ports = [new ContainerPort { ContainerPortValue = 80, HostPort = 80 }] }] },
    };

    /// <summary>One cluster in both schedulers.</summary>
    private sealed class Comparison
    {
        private readonly RandomCluster source;
        private readonly Scheduler plain;
        private readonly ColumnScheduler columns;
        private readonly List<Pod> samples;
        private readonly List<(Pod Pod, PodTemplate? Template, string Node)> placed = [];
        private readonly Dictionary<string, Node> nodes = new(StringComparer.Ordinal);
        private readonly int seed;
        private int names;
        private int serials;

        public Comparison(int seed)
        {
            this.seed = seed;
            this.source = new RandomCluster(seed);
            var count = this.source.Random.Next(1, 10);
            for (var i = 0; i < count; i++)
                this.nodes[FormattableString.Invariant($"node-{i}")] = this.source.Node(i);
            var objects = new ClusterObjects
            {
                Nodes = this.nodes.Values.ToEquatableArray(),
                Namespaces = this.source.Chance(50) ? [this.source.Namespace()] : [],
                Services = this.source.Chance(40) ? [this.source.Service()] : [],
                ReplicaSets = this.source.Chance(20) ? [this.source.ReplicaSet()] : [],
            };
            this.plain = new Scheduler(objects);
            this.columns = new ColumnScheduler(objects, profile: null, indexBudget: seed % 2 == 0 ? IndexPool.DefaultBudget : 0);
            this.samples = [.. Enumerable.Range(0, this.source.Random.Next(1, 6)).Select(_ => this.source.Pod())];
        }

        public long Decided { get; private set; }

        public long LeftToPlain => this.columns.LeftToPlain;

        public void Go(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                var action = this.source.Random.Next(100);
                if (action < 45)
                    this.Schedule(this.NextPod());
                else if (action < 75)
                    this.PlaceTemplate();
                else if (action < 85)
                    this.RemovePod();
                else if (action < 90)
                    this.Bind();
                else if (action < 94)
                    this.ChangeNode();
                else if (action < 96)
                    this.AddOrRemoveNode();
                else
                    this.ApplyOther();
            }
        }

        private static string Key(Pod pod) => (pod.Metadata.Namespace ?? "default") + "/" + pod.Metadata.Name;

        private Pod NextPod()
        {
            if (this.source.Chance(10))
                this.samples[this.source.Random.Next(this.samples.Count)] = this.source.Pod();
            var sample = this.source.Pick(this.samples);
            return sample with { Metadata = sample.Metadata with { Name = "pod-" + (++this.names).ToString(CultureInfo.InvariantCulture) } };
        }

        private void Schedule(Pod pod)
        {
            if (this.source.Chance(2))
                pod = pod with { Metadata = pod.Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch } };
            var expected = this.plain.Schedule(pod);
            var actual = this.columns.Schedule(pod);

            this.Same(expected, actual, pod);
            this.Decided++;
            if (expected.Node is not null)
                this.placed.Add((pod, null, expected.Node));
        }

        private void PlaceTemplate()
        {
            var sample = this.NextPod();
            var template = this.columns.Register(sample);
            var pod = PendingChanges.Nameless(sample, this.serials++);
            var expected = this.plain.Schedule(pod, detail: true, preempts: false);
            var actual = this.columns.Place(template, out var total);
            this.Same(expected.Node, actual < 0 ? null : this.columns.NodeName(actual), pod);
            this.Decided++;
            if (expected.Node is null)
                return;
            this.placed.Add((pod, template, expected.Node));
            if (total > 0 && !expected.Detail!.Scores.IsEmpty)
                this.Same(expected.Detail.Scores.Single(node => node.Node == expected.Node).Total, (long)total, pod);
        }

        private void RemovePod()
        {
            if (this.placed.Count == 0)
                return;
            var index = this.source.Random.Next(this.placed.Count);
            var (pod, template, node) = this.placed[index];
            if (template is not null && !this.nodes.ContainsKey(node))
                return;
            if (template is not null)
            {
                // Of several nameless Pods the one that came last goes.
                index = this.placed.FindLastIndex(entry => entry.Template == template && entry.Node == node);
                pod = this.placed[index].Pod;
            }

            this.placed.RemoveAt(index);
            Assert.True(this.plain.Remove(pod));
            if (template is null)
                Assert.True(this.columns.Remove(pod));
            else
                Assert.True(this.columns.Remove(template, Enumerable.Range(0, this.columns.NodeCount).Single(i => this.columns.NodeName(i) == node)));
        }

        /// <summary>A Pod that someone else placed, or a placed one that now says where it is, moves, is being deleted or has ended.</summary>
        private void Bind()
        {
            var named = this.placed.Where(entry => entry.Template is null).ToList();
            if (named.Count == 0 || this.source.Chance(30))
            {
                var foreign = this.NextPod();
                var host = this.source.Chance(95) ? this.source.Pick(this.nodes.Keys.Order(StringComparer.Ordinal).ToList()) : "elsewhere";
                this.Apply(foreign with { Spec = foreign.Spec with { NodeName = host } });
                this.placed.Add((foreign, null, host));
                return;
            }

            var (pod, _, node) = this.source.Pick(named);
            var bound = pod with { Spec = pod.Spec with { NodeName = node } };
            switch (this.source.Random.Next(4))
            {
                case 0:
                    this.Apply(bound with { Metadata = bound.Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch } });
                    break;
                case 1:
                    this.Apply(bound with { Metadata = bound.Metadata with { Labels = bound.Metadata.Labels.With("app", "moved") } });
                    break;
                case 2:
                    this.Apply(bound with { Status = bound.Status with { Phase = "Succeeded" } });
                    this.placed.RemoveAll(entry => ReferenceEquals(entry.Pod, pod));
                    break;
                default:
                    this.Apply(bound);
                    break;
            }
        }

        private void ChangeNode()
        {
            var name = this.source.Pick(this.nodes.Keys.Order(StringComparer.Ordinal).ToList());
            var other = this.source.Node(0);
            var node = this.nodes[name];
            node = this.source.Random.Next(6) switch
            {
                4 => node with { Status = node.Status with { Images = other.Status.Images } },
                5 => node with { Status = node.Status with { Allocatable = other.Status.Allocatable } },
                0 => node with { Spec = other.Spec },
                1 => node with { Status = other.Status },
                2 => node with { Metadata = node.Metadata with { Labels = other.Metadata.Labels } },
                _ => node with { Metadata = node.Metadata with { Annotations = new([new("seen", "yes")]) } },
            };
            this.nodes[name] = node;
            this.Apply(node);
        }

        private void AddOrRemoveNode()
        {
            if (this.source.Chance(60) || this.nodes.Count == 1)
            {
                var node = this.source.Node(this.source.Random.Next(10));
                this.nodes[node.Metadata.Name!] = node;
                this.Apply(node);
                return;
            }

            var name = this.source.Pick(this.nodes.Keys.Order(StringComparer.Ordinal).ToList());
            Assert.Equal(this.plain.Remove(this.nodes[name]), this.columns.Remove(this.nodes[name]));
            this.nodes.Remove(name);
        }

        private void ApplyOther()
        {
            switch (this.source.Random.Next(4))
            {
                case 0:
                    this.Apply(this.source.Namespace());
                    break;
                case 1:
                    this.Apply(this.source.Service());
                    break;
                case 2:
                    this.Apply(this.source.ReplicaSet());
                    break;
                default:
                    var service = this.source.Service();
                    Assert.Equal(this.plain.Remove(service), this.columns.Remove(service));
                    break;
            }
        }

        private void Apply(KubernetesObject value)
        {
            this.plain.Apply(value);
            this.columns.Apply(value);
        }

        private void Same<T>(T expected, T actual, Pod pod)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
                Assert.Fail(FormattableString.Invariant($"seed {this.seed}, {Key(pod)}: expected {expected}, got {actual}"));
        }
    }
}
