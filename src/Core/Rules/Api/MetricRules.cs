using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What an autoscaler goes by.</summary>
internal static class MetricRules
{
    private static readonly string[] Types = ["ContainerResource", "External", "Object", "Pods", "Resource"];

    internal static void Check(MetricSpec metric, FieldPath path, ApiFaults faults)
    {
        var expected = metric.Type switch
        {
            "Object" => "object",
            "External" => "external",
            "Pods" => "pods",
            "Resource" => "resource",
            "ContainerResource" => "containerResource",
            _ => "",
        };
        if (metric.Type.Length == 0)
            faults.Required(path.Field("type"), "must be one of " + string.Join(", ", Types));
        // An unknown type is reported by two rules of the server.
        for (var i = 0; i < 2 && expected.Length == 0; i++)
            faults.NotSupported(path.Field("type"), metric.Type, Types);
        CheckSources(metric, expected, path, faults);
    }

    private static void CheckSources(MetricSpec metric, string expected, FieldPath path, ApiFaults faults)
    {
        (object? Source, string Name)[] sources =
            [(metric.Object, "object"), (metric.External, "external"), (metric.Pods, "pods"), (metric.Resource, "resource"), (metric.ContainerResource, "containerResource")];
        var count = 0;
        foreach (var (source, name) in sources)
        {
            if (source is not null && count++ == 0)
                CheckSource(source, path.Field(name), faults);
            if (source is null && name == expected)
                faults.Required(path.Field(name), "must be given with the type " + metric.Type);
        }

        foreach (var (source, name) in sources)
        {
            if (count > 1 && source is not null && name != expected)
                faults.Forbidden(path.Field(name), "must not stand beside another source; the type says which is meant");
        }
    }

    private static void CheckSource(object source, FieldPath path, ApiFaults faults)
    {
        switch (source)
        {
            case ObjectMetricSource item:
                AutoscalerRules.CheckTarget(item.DescribedObject, needsGroup: false, path.Field("describedObject"), faults);
                CheckIdentifier(item.Metric, path.Field("metric"), faults);
                CheckTarget(item.Target, path.Field("target"), faults);
                RequireAmount(item.Target, path.Field("target"), faults);
                break;
            case ExternalMetricSource item:
                CheckIdentifier(item.Metric, path.Field("metric"), faults);
                CheckTarget(item.Target, path.Field("target"), faults);
                RequireAmount(item.Target, path.Field("target"), faults);
                if (item.Target.Value is not null && item.Target.AverageValue is not null)
                    faults.Forbidden(path.Field("target.value"), "must not stand beside averageValue");
                break;
            case PodsMetricSource item:
                CheckIdentifier(item.Metric, path.Field("metric"), faults);
                CheckTarget(item.Target, path.Field("target"), faults);
                if (item.Target.AverageValue is null)
                    faults.Required(path.Field("target.averageValue"), "must be given");
                break;
            case ResourceMetricSource item:
                VolumeSourceRules.RequireText(item.Name, path.Field("name"), faults);
                CheckTarget(item.Target, path.Field("target"), faults);
                RequireUsage(item.Target, path.Field("target"), faults);
                break;
            case ContainerResourceMetricSource item:
                if (item.Name.Length == 0)
                    faults.Required(path.Field("name"));
                else
                    ResourceNameRules.CheckContainer(item.Name, path.Field("name"), faults);
                if (item.Container.Length == 0)
                    faults.Required(path.Field("container"));
                else
                    faults.Invalid(path.Field("container"), item.Container, DnsLabel.Complaints(item.Container));
                CheckTarget(item.Target, path.Field("target"), faults);
                RequireUsage(item.Target, path.Field("target"), faults);
                break;
        }
    }

    private static void CheckIdentifier(MetricIdentifier metric, FieldPath path, ApiFaults faults) => IngressRules.CheckSegment(metric.Name, path.Field("name"), faults);

    private static void CheckTarget(MetricTarget target, FieldPath path, ApiFaults faults)
    {
        if (target.Type.Length == 0)
            faults.Required(path.Field("type"), "must be Utilization, Value or AverageValue");
        if (target.Type is not ("Utilization" or "Value" or "AverageValue"))
            faults.Invalid(path.Field("type"), target.Type, "must be Utilization, Value or AverageValue");
        if (target.Value is { Sign: <= 0 } value)
            faults.Invalid(path.Field("value"), value.ToString(), "must be greater than 0");
        if (target.AverageValue is { Sign: <= 0 } average)
            faults.Invalid(path.Field("averageValue"), average.ToString(), "must be greater than 0");
        if (target.AverageUtilization is { } utilization and < 1)
            faults.Invalid(path.Field("averageUtilization"), utilization, "must be at least 1");
    }

    private static void RequireAmount(MetricTarget target, FieldPath path, ApiFaults faults)
    {
        if (target.Value is null && target.AverageValue is null)
            faults.Required(path.Field("averageValue"), "must be given, or value");
    }

    private static void RequireUsage(MetricTarget target, FieldPath path, ApiFaults faults)
    {
        if (target.AverageUtilization is null && target.AverageValue is null)
            faults.Required(path.Field("averageUtilization"), "must be given, or averageValue");
        if (target.AverageUtilization is not null && target.AverageValue is not null)
            faults.Forbidden(path.Field("averageValue"), "must not stand beside averageUtilization");
    }
}
