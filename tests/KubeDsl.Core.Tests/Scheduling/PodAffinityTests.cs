using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>The worked examples of Kubernetes' own tests for Pod affinity and anti-affinity.</summary>
public sealed class PodAffinityTests
{
    private const string NotTogether = "never: node(s) didn't match pod affinity rules";
    private const string NotApart = "node(s) didn't match pod anti-affinity rules";
    private const string NotApartFromExisting = "node(s) didn't satisfy existing pods anti-affinity rules";
    private static readonly InterPodAffinity Plugin = new();

    [Fact]
    public void Together_in_a_region()
    {
        var cluster = Cluster(Existing("old", "n1", "securityscan"));
        Assert.Equal(["", "", NotTogether], Sample.Filter(Plugin, Together(Term("region", "securityscan")), cluster));
        Assert.Equal(["", "", NotTogether], Sample.Filter(Plugin, Together(Term("region", "other", "NotIn")), cluster));
        Assert.Equal([NotTogether, NotTogether, NotTogether], Sample.Filter(Plugin, Together(Term("region", "securityscan") with { Namespaces = ["elsewhere"] }), cluster));
    }

    [Fact]
    public void Two_terms_must_be_met_by_one_Pod()
    {
        var cluster = Cluster(Existing("old", "n1", "a"), Existing("older", "n1", "b"));
        Assert.Equal([NotTogether, NotTogether, NotTogether], Sample.Filter(Plugin, Together(Term("region", "a"), Term("region", "b")), cluster));
    }

    [Fact]
    public void Apart_from_what_runs()
    {
        var cluster = Cluster(Existing("old", "n1", "securityscan"));
        Assert.Equal([NotApart, "", ""], Sample.Filter(Plugin, Apart(Sample.Pod("p"), Term("host", "securityscan")), cluster));
        Assert.All(Sample.Filter(Plugin, Apart(Sample.Pod("p"), Term("rack", "securityscan")), cluster), Assert.Empty);
    }

    [Fact]
    public void What_runs_may_want_to_be_apart_too()
    {
        var cluster = Cluster(Apart(Existing("old", "n1", "x"), Term("region", "web")));
        var web = Sample.Pod("p", labels: [("service", "web")]);
        Assert.Equal([NotApartFromExisting, NotApartFromExisting, ""], Sample.Filter(Plugin, web, cluster));
        Assert.Equal([NotApart, NotApart, ""], Sample.Filter(Plugin, Apart(web, Term("region", "x")), cluster));
        Assert.Null(Plugin.PreFilter(new PodInfo(Sample.Pod("q")), cluster.Cluster).Filter);
    }

    [Fact]
    public void The_first_of_a_group_may_go_anywhere_with_the_label()
    {
        var pod = Together(Term("region", "group")) with { Metadata = new() { Name = "p", Namespace = "default", Labels = EquatableMap.Create(("service", "group")) } };
        Assert.Equal(["", "", ""], Sample.Filter(Plugin, pod, Cluster()));
        var unlabelled = Cluster();
        unlabelled.Apply(Sample.Node("n3"));
        Assert.Equal(["", "", NotTogether], Sample.Filter(Plugin, pod, unlabelled));
        Assert.Equal([NotTogether, NotTogether, ""], Sample.Filter(Plugin, pod, Cluster(Existing("old", "n3", "group"))));
    }

    [Fact]
    public void Namespaces_by_their_labels()
    {
        var term = Term("host", "web") with { NamespaceSelector = Sample.Select("team", "team1") };
        var cluster = Cluster(
            new Namespace { Metadata = new() { Name = "one", Labels = EquatableMap.Create(("team", "team1")) } },
            new Namespace { Metadata = new() { Name = "two", Labels = EquatableMap.Create(("team", "team2")) } },
            InNamespace(Existing("old1", "n1", "web"), "one"),
            InNamespace(Existing("old2", "n2", "web"), "two"));
        Assert.Equal(["", NotTogether, NotTogether], Sample.Filter(Plugin, Together(term), cluster));
        Assert.Equal(["", "", NotTogether], Sample.Filter(Plugin, Together(term with { NamespaceSelector = new() }), cluster));
        Assert.Equal([NotTogether, NotTogether, NotTogether], Sample.Filter(Plugin, Together(term with { NamespaceSelector = null }), cluster));
    }

    [Fact]
    public void An_incoming_selector_that_only_excludes_matches_every_namespace()
    {
        var excluding = new LabelSelector { MatchExpressions = [new() { Key = "team", Operator = "NotIn", Values = ["team1"] }] };
        var cluster = Cluster(
            new Namespace { Metadata = new() { Name = "one", Labels = EquatableMap.Create(("team", "team1")) } },
            InNamespace(Existing("old", "n1", "web"), "one"));
        Assert.Equal(["", NotTogether, NotTogether], Sample.Filter(Plugin, Together(Term("host", "web") with { NamespaceSelector = excluding }), cluster));
    }

    [Fact]
    public void A_selector_that_cannot_be_read_refuses_the_Pod()
    {
        var status = Plugin.PreFilter(new PodInfo(Together(Term("host", "web", "Near"))), Cluster().Cluster).Status;
        Assert.Equal((PluginStatusCode.UnschedulableAndUnresolvable, "parsing pod: \"Near\" is not a valid label selector operator"), (status.Code, status.Message));
    }

    [Fact]
    public void Preferences_are_stretched_between_the_worst_and_the_best()
    {
        var pod = Preferring((8, Term("host", "a")), (2, Term("host", "b")));
        Assert.Equal([20L, 100, 0], Sample.Score(Plugin, pod, Cluster(Existing("b1", "n1", "b"), Existing("a2", "n2", "a"), Existing("b2", "n2", "b"))));
        Assert.Equal([100L, 0, 100], Sample.Score(Plugin, Preferring((-5, Term("host", "a"))), Cluster(Existing("a2", "n2", "a"))));
        Assert.Equal([0L, 0], Sample.Score(Plugin, Preferring((8, Term("region", "a"))), Cluster(Existing("a1", "n1", "a")), "n1", "n2"));
        Assert.Empty(Sample.Score(Plugin, pod, Cluster(Existing("x", "n1", "x"))));
    }

    [Fact]
    public void Thirds_are_cut_off() =>
        Assert.Equal([100L, 33, 0], Sample.Score(Plugin, Preferring((3, Term("host", "a")), (1, Term("host", "b"))), Cluster(Existing("a1", "n1", "a"), Existing("b2", "n2", "b"))));

    [Fact]
    public void What_runs_and_must_be_with_the_Pod_draws_it()
    {
        var running = Existing("old", "n1", "x");
        running = running with { Spec = running.Spec with { Affinity = Together(Term("region", "web")).Spec.Affinity } };
        var web = Sample.Pod("p", labels: [("service", "web")]);
        Assert.Equal([100L, 100, 0], Sample.Score(Plugin, web, Cluster(running)));
        Assert.Empty(Sample.Score(new InterPodAffinity(hardPodAffinityWeight: 0), web, Cluster(running)));
        Assert.Empty(Sample.Score(new InterPodAffinity(ignorePreferredTermsOfExistingPods: true), web, Cluster(running)));
    }

    /// <summary>Three nodes; the first two share a region.</summary>
    private static Scheduler Cluster(params KubernetesObject[] objects) => Sample.Scheduler(
    [
        Sample.Node("n1", labels: [("region", "r1"), ("host", "n1")]),
        Sample.Node("n2", labels: [("region", "r1"), ("host", "n2")]),
        Sample.Node("n3", labels: [("region", "r2"), ("host", "n3")]),
        .. objects,
    ]);

    private static Pod Existing(string name, string node, string service) => Sample.Pod(name, on: node, labels: [("service", service)]);

    private static Pod InNamespace(Pod pod, string name) => pod with { Metadata = pod.Metadata with { Namespace = name } };

    private static PodAffinityTerm Term(string key, string service, string @operator = "In") =>
        new() { TopologyKey = key, LabelSelector = new() { MatchExpressions = [new() { Key = "service", Operator = @operator, Values = [service] }] } };

    private static Pod Together(params PodAffinityTerm[] terms)
    {
        var pod = Sample.Pod("p");
        return pod with { Spec = pod.Spec with { Affinity = new() { PodAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = terms.ToEquatableArray() } } } };
    }

    private static Pod Apart(Pod pod, PodAffinityTerm term) =>
        pod with { Spec = pod.Spec with { Affinity = new() { PodAntiAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [term] } } } };

    /// <summary>Negative weights stand for anti-affinity.</summary>
    private static Pod Preferring(params (int Weight, PodAffinityTerm Term)[] terms)
    {
        var pod = Sample.Pod("p");
        return pod with
        {
            Spec = pod.Spec with
            {
                Affinity = new()
                {
                    PodAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = terms.Where(t => t.Weight > 0).Select(t => new WeightedPodAffinityTerm { Weight = t.Weight, PodAffinityTerm = t.Term }).ToEquatableArray() },
                    PodAntiAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = terms.Where(t => t.Weight < 0).Select(t => new WeightedPodAffinityTerm { Weight = -t.Weight, PodAffinityTerm = t.Term }).ToEquatableArray() },
                },
            },
        };
    }
}
