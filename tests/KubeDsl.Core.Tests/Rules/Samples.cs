using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Core.Tests.Rules;

/// <summary>Objects that no rule finds fault with, for tests to break in one place.</summary>
internal static class Samples
{
    internal static Container Container(string name) => new()
    {
        Name = name,
        Image = "example/" + name + ":1.0",
        Resources = new() { Requests = Resources(("cpu", "100m"), ("memory", "64Mi")), Limits = Resources(("memory", "64Mi")) },
    };

    internal static EquatableMap<Quantity> Resources(params (string Name, string Value)[] resources) => resources.ToEquatableMap(r => r.Name, r => Quantity.Parse(r.Value));

    internal static Deployment Deployment(params Container[] containers) => Deployment(new PodSpec { Containers = containers.ToEquatableArray() });

    internal static Deployment Deployment(PodSpec spec) => new()
    {
        Metadata = new() { Name = "web", Namespace = "shop" },
        Spec = new()
        {
            Replicas = 3,
            Selector = new() { MatchLabels = EquatableMap.Create(("app", "web")) },
            Template = new() { Metadata = new() { Labels = EquatableMap.Create(("app", "web")) }, Spec = spec },
        },
    };

    /// <summary>The faults of some objects, without what the API server alone says.</summary>
    internal static IReadOnlyList<Fault> Faults(params KubernetesObject[] objects) => [.. ObjectRules.Check(objects).Where(f => f.Rule != ServerRules.Refused && f.Rule != ServerRules.Warned)];

    /// <summary>The <see cref="Faults"/> as <c>id path</c>, in the order found.</summary>
    internal static string[] Places(params KubernetesObject[] objects) => [.. Faults(objects).Select(f => f.Rule.Id + " " + f.Place.Path)];

    /// <summary>The only one of <see cref="Faults"/>.</summary>
    internal static Fault Single(params KubernetesObject[] objects) => Assert.Single(Faults(objects));
}
