using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Autoscalers and disruption budgets of workloads.</summary>
internal static class AvailabilityWriter
{
    internal static bool IsAutoscaled(Declaration workload, ReadingContext context) =>
        workload.Attributes.Find(AttributeNames.HorizontalPodAutoscaler) is not null && !context.IsWithout(workload, AttributeNames.HorizontalPodAutoscaler);

    internal static void Write(Declaration workload, ReadingContext context)
    {
        if (workload.Attributes.Find(AttributeNames.HorizontalPodAutoscaler) is { } autoscaler)
            WriteAutoscaler(workload, autoscaler, context);
        if (workload.Attributes.Find(AttributeNames.PodDisruptionBudget) is { } budget)
            WriteBudget(workload, budget, context);
    }

    private static void WriteAutoscaler(Declaration workload, DeclaredAttribute attribute, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("HorizontalPodAutoscaler", attribute.Text(ArgumentNames.Name) ?? workload.Name, workload, context);
        draft.Root.From(attribute.Origin);
        var spec = draft.Root["spec"];
        spec["scaleTargetRef.apiVersion"].Set("apps/v1");
        spec["scaleTargetRef.kind"].Set(workload.Kind.ToString(), workload.Attribute.Origin);
        spec["scaleTargetRef.name"].Set(workload.Name);
        FieldMaps.HorizontalPodAutoscaler.Write(attribute, spec);
        MetricWriter.Write(workload, attribute, spec);
        ObjectFinisher.Finish(draft, workload, attribute[ArgumentNames.Name]?.Origin ?? workload.Origin);
    }

    private static void WriteBudget(Declaration workload, DeclaredAttribute attribute, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("PodDisruptionBudget", attribute.Text(ArgumentNames.Name) ?? workload.Name, workload, context);
        draft.Root.From(attribute.Origin);
        var spec = draft.Root["spec"];
        FieldMaps.PodDisruptionBudget.Write(attribute, spec);
        ObjectFinisher.SelectorLabelsOf(workload, spec["selector.matchLabels"]);
        ObjectFinisher.Finish(draft, workload, attribute[ArgumentNames.Name]?.Origin ?? workload.Origin);
    }
}
