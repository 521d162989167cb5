using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>What an autoscaler looks at, and how fast it scales.</summary>
internal static class MetricWriter
{
    internal static void Write(Declaration workload, DeclaredAttribute autoscaler, Field spec)
    {
        WriteUtilization("cpu", autoscaler[ArgumentNames.CpuUtilization], spec["metrics"]);
        WriteUtilization("memory", autoscaler[ArgumentNames.MemoryUtilization], spec["metrics"]);
        foreach (var attribute in workload.Attributes.All)
        {
            switch (attribute.Name)
            {
                case AttributeNames.ResourceMetric:
                    var resource = Append(attribute, "Resource", spec)["resource"];
                    resource["name"].Set(attribute[ArgumentNames.Name]);
                    WriteTarget(attribute, resource["target"]);
                    break;
                case AttributeNames.ContainerResourceMetric:
                    WriteContainerResource(workload, attribute, spec);
                    break;
                case AttributeNames.PodsMetric:
                    WriteSeries(attribute, Append(attribute, "Pods", spec)["pods"]);
                    break;
                case AttributeNames.ObjectMetric:
                    var of = Append(attribute, "Object", spec)["object"];
                    FieldMaps.DescribedObject.Write(attribute, of["describedObject"]);
                    WriteSeries(attribute, of);
                    break;
                case AttributeNames.ExternalMetric:
                    WriteSeries(attribute, Append(attribute, "External", spec)["external"]);
                    break;
                case AttributeNames.ScaleUpPolicy:
                    FieldMaps.ScalingPolicy.Write(attribute, spec["behavior.scaleUp.policies"].Append(attribute.Origin));
                    break;
                case AttributeNames.ScaleDownPolicy:
                    FieldMaps.ScalingPolicy.Write(attribute, spec["behavior.scaleDown.policies"].Append(attribute.Origin));
                    break;
            }
        }
    }

    private static void WriteUtilization(string resource, Argument? utilization, Field to)
    {
        if (utilization is null)
            return;
        var metric = to.Append(utilization.Origin);
        metric["type"].Set("Resource");
        metric["resource.name"].Set(resource, utilization.Origin);
        metric["resource.target.type"].Set("Utilization");
        metric["resource.target.averageUtilization"].Set(utilization);
    }

    private static Field Append(DeclaredAttribute attribute, string type, Field spec)
    {
        var metric = spec["metrics"].Append(attribute.Origin);
        metric["type"].Set(type, attribute.Origin);
        return metric;
    }

    private static void WriteContainerResource(Declaration workload, DeclaredAttribute attribute, Field spec)
    {
        if (spec.Context.Follow(attribute, "Container, Sidecar or workload", k => k.IsContainer() || k.IsWorkload()) is not { } container)
            return;
        spec.Context.ReportForeign(workload, attribute, container);
        var resource = Append(attribute, "ContainerResource", spec)["containerResource"];
        resource["container"].Set(container.ContainerName, attribute.TargetOrigin());
        resource["name"].Set(attribute[ArgumentNames.Name]);
        WriteTarget(attribute, resource["target"]);
    }

    private static void WriteSeries(DeclaredAttribute attribute, Field to)
    {
        to["metric.name"].Set(attribute[ArgumentNames.Name]);
        SelectorText.Write(attribute[ArgumentNames.Selector], to["metric.selector"]);
        WriteTarget(attribute, to["target"]);
    }

    private static void WriteTarget(DeclaredAttribute attribute, Field to)
    {
        to["type"].Set(attribute[ArgumentNames.AverageUtilization] is not null ? "Utilization" : attribute[ArgumentNames.Value] is not null ? "Value" : "AverageValue", attribute.Origin);
        FieldMaps.MetricTarget.Write(attribute, to);
    }
}
