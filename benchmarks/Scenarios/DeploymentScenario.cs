using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Benchmarks.Scenarios;

/// <summary>Deployments of equal size, or as equal as may be, whose Pods take the sizes of <see cref="ScenarioContainers"/> in turn.</summary>
/// <param name="count">How many Deployments.</param>
/// <param name="pods">How many Pods they have together.</param>
/// <param name="probed">True when each container has a readiness probe, so that Pods are ready a while after they run.</param>
internal sealed class DeploymentScenario(int count, int pods, bool probed)
{
    public IEnumerable<Deployment> Create() => Enumerable.Range(0, count).Select(this.Deployment);

    private Deployment Deployment(int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"app-{index:D4}");
        var labels = EquatableMap.Create(("app", name));
        return new Deployment
        {
            Metadata = new ObjectMeta { Name = name, Namespace = "default", Labels = labels },
            Spec = new DeploymentSpec
            {
                Replicas = (pods / count) + (index < pods % count ? 1 : 0),
                Selector = new LabelSelector { MatchLabels = labels },
                Template = new PodTemplateSpec
                {
                    Metadata = new ObjectMeta { Labels = labels },
                    Spec = new PodSpec { Containers = [this.Container(index)] },
                },
            },
        };
    }

    private Container Container(int index) => ScenarioContainers.OfSize(index) with
    {
        Ports = [new ContainerPort { ContainerPortValue = 8080 }],
        ReadinessProbe = probed ? new Probe { HttpGet = new HTTPGetAction { Port = 8080, Path = "/ready" }, InitialDelaySeconds = 2 } : null,
    };
}
