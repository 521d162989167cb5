using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Tree;
using KubeDsl.Parameters;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Objects;

/// <summary>Workloads: the object around a Pod template.</summary>
internal static class WorkloadWriter
{
    internal static void Write(Declaration workload, ReadingContext context)
    {
        var draft = Draft(workload, context);
        WriteDependencies(workload, draft);
        ObjectFinisher.Finish(draft, workload, workload.NameOrigin);
        ServiceWriter.Write(workload, context);
        AvailabilityWriter.Write(workload, context);
        NetworkPolicyWriter.Write(workload, context);
    }

    internal static ObjectDraft Draft(Declaration workload, ReadingContext context) => context.Draft(workload, WriteDraft);

    private static ObjectDraft WriteDraft(Declaration workload, ReadingContext context)
    {
        var draft = ObjectFinisher.Start(workload.Kind.ToString(), workload.Name, workload, context);
        draft.Root["metadata"].From(workload.Origin);
        var spec = draft.Root["spec"];
        spec.From(workload.Attribute.Origin);
        switch (workload.Kind)
        {
            case DeclarationKind.Pod:
                FieldMaps.SinglePod.Write(workload.Attribute, spec);
                PodWriter.Write(workload, spec);
                break;
            case DeclarationKind.Job:
                FieldMaps.Job.Write(workload.Attribute, spec);
                WriteJob(workload, spec);
                draft.Name += "-" + TextTemplate.OwnHash;
                break;
            case DeclarationKind.CronJob:
                FieldMaps.CronJob.Write(workload.Attribute, spec);
                ObjectFinisher.StandardLabelsOf(workload, spec["jobTemplate.metadata.labels"], nameof(DeclarationKind.Job));
                WriteJob(workload, spec["jobTemplate.spec"]);
                break;
            default:
                WriteReplicated(workload, spec);
                break;
        }

        return draft;
    }

    private static void WriteReplicated(Declaration workload, Field spec)
    {
        ObjectFinisher.SelectorLabelsOf(workload, spec["selector.matchLabels"]);
        switch (workload.Kind)
        {
            case DeclarationKind.Deployment:
                FieldMaps.Deployment.Write(workload.Attribute, spec);
                break;
            case DeclarationKind.DaemonSet:
                FieldMaps.DaemonSet.Write(workload.Attribute, spec);
                break;
            default:
                FieldMaps.StatefulSet.Write(workload.Attribute, spec);
                if (!spec["serviceName"].IsSet && workload.Attributes.Find(AttributeNames.Service) is { } service)
                    spec["serviceName"].Set(service.Text(ArgumentNames.Name) ?? workload.Name, service.Origin);
                VolumeWriter.WriteClaimTemplates(workload, spec["volumeClaimTemplates"]);
                break;
        }

        // Who writes replicas beside an autoscaler resets them with every deployment.
        if (!AvailabilityWriter.IsAutoscaled(workload, spec.Context))
            spec["replicas"].Set(workload.Attribute[ArgumentNames.Replicas]);
        else
            ReportReplicas(workload, spec.Context);
        WriteTemplate(workload, spec["template"]);
    }

    /// <summary>A count beside an autoscaler is a mistake where one class writes both; an environment that adds an autoscaler overrules the count on purpose.</summary>
    private static void ReportReplicas(Declaration workload, ReadingContext context)
    {
        if (workload.Attribute[ArgumentNames.Replicas] is { } replicas
            && workload.Attributes.Find(AttributeNames.HorizontalPodAutoscaler) is { } scaler
            && SymbolEqualityComparer.Default.Equals(replicas.Origin.Symbol, scaler.Origin.Symbol))
            context.Report(
                DeclarationFaultKind.ReplicasUnderAutoscaler,
                replicas.Origin,
                workload.Name,
                (replicas.Number ?? 0).ToString(CultureInfo.InvariantCulture),
                (scaler[ArgumentNames.MinReplicas]?.Number ?? 1).ToString(CultureInfo.InvariantCulture),
                (scaler[ArgumentNames.MaxReplicas]?.Number ?? 0).ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteJob(Declaration workload, Field spec)
    {
        FieldMaps.JobTemplate.Write(workload.Attribute, spec);
        foreach (var rule in workload.Attributes.FindAll(AttributeNames.PodFailurePolicyRule))
            WriteFailureRule(rule, spec["podFailurePolicy.rules"].Append(rule.Origin));
        foreach (var rule in workload.Attributes.FindAll(AttributeNames.SuccessPolicyRule))
            FieldMaps.SuccessPolicyRule.Write(rule, spec["successPolicy.rules"].Append(rule.Origin));
        WriteTemplate(workload, spec["template"]);

        // Both need Pods that do not start their containers again.
        if (!spec["template.spec.restartPolicy"].IsSet)
            spec["template.spec.restartPolicy"].Set(spec["podFailurePolicy"].IsSet || spec["backoffLimitPerIndex"].IsSet ? "Never" : "OnFailure");
    }

    private static void WriteFailureRule(DeclaredAttribute attribute, Field to)
    {
        FieldMaps.PodFailurePolicyRule.Write(attribute, to);
        if (to["onExitCodes"].IsSet)
            to["onExitCodes.operator"].SetOr(attribute[ArgumentNames.Operator], "In");
        if (attribute[ArgumentNames.PodConditions] is not { } conditions)
            return;
        if (!conditions.IsKnown)
            to.Context.Unknown(conditions);
        foreach (var condition in conditions.Texts)
        {
            var pattern = to["onPodConditions"].Append(conditions.Origin);
            pattern["type"].Set(condition, conditions.Origin);
            pattern["status"].Set("True");
        }
    }

    private static void WriteTemplate(Declaration workload, Field template)
    {
        ObjectFinisher.StandardLabelsOf(workload, template["metadata.labels"], ObjectFinisher.PodKind);
        ObjectFinisher.AnnotationsOf(workload, template["metadata.annotations"], ObjectFinisher.PodKind);
        PodWriter.Write(workload, template["spec"]);
    }

    /// <summary>What must be there first, for those who apply the manifests; not part of the content that is hashed.</summary>
    private static void WriteDependencies(Declaration workload, ObjectDraft draft)
    {
        var dependencies = new List<TextTemplate>();
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.DependsOn))
        {
            if (draft.Context.Follow(attribute, "Deployment, StatefulSet, DaemonSet, Job or Pod", k => k.IsWorkload() && k != DeclarationKind.CronJob) is { } target)
                dependencies.Add(target.Kind + "/" + ObjectNames.Of(target, draft.Context));
        }

        if (dependencies.Count > 0)
            draft.Root["metadata.annotations"].Entry(StandardLabels.DependsOn).Set(dependencies.OrderBy(d => d.Format, StringComparer.Ordinal).Aggregate((list, next) => list + "," + next), workload.Attributes.Find(AttributeNames.DependsOn)!.Origin);
    }
}
