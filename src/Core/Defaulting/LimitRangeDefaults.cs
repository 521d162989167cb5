using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A LimitRange as the API server stores it. Source: <c>SetDefaults_LimitRangeItem</c> in <c>pkg/apis/core/v1/defaults.go</c>.</summary>
public static class LimitRangeDefaults
{
    /// <summary>The range with the API's defaults: what containers get when they name nothing follows from the bounds.</summary>
    public static LimitRange Apply(LimitRange range) => range with
    {
        Metadata = MetadataDefaults.Namespaced(range.Metadata),
        Spec = range.Spec with { Limits = range.Spec.Limits.Map(Apply) },
    };

    private static LimitRangeItem Apply(LimitRangeItem item)
    {
        if (item.Type is not "Container")
            return item;
        var limits = ResourceDefaults.Complete(item.Default, item.Max);
        return item with { Default = limits, DefaultRequest = ResourceDefaults.Complete(ResourceDefaults.Complete(item.DefaultRequest, limits), item.Min) };
    }
}
