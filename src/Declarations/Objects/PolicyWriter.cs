using System;
using System.Collections.Generic;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Priorities, quotas and limit ranges.</summary>
internal static class PolicyWriter
{
    private static readonly (string Argument, string Field)[] Bounds =
    [
        (ArgumentNames.Min, "min"), (ArgumentNames.Max, "max"), (ArgumentNames.Default, "default"), (ArgumentNames.DefaultRequest, "defaultRequest"),
        (ArgumentNames.MaxLimitRequestRatio, "maxLimitRequestRatio"),
    ];

    internal static void WritePriorityClass(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("PriorityClass", declaration.Name, declaration, context);
        FieldMaps.PriorityClass.Write(declaration.Attribute, draft.Root);
        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    /// <summary>The priority of a workload's Pods.</summary>
    internal static void WritePriorityOf(Declaration workload, Field pod)
    {
        if (workload.Attributes.Find(AttributeNames.PriorityClass) is { } pointer && pod.Context.Follow(pointer, "PriorityClass", k => k == DeclarationKind.PriorityClass) is { } priority)
            pod["priorityClassName"].Set(priority.Name, pointer.TargetOrigin());
    }

    internal static void WriteQuota(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("ResourceQuota", declaration.Name, declaration, context);
        foreach (var hard in declaration.Attributes.FindAll(AttributeNames.Hard))
        {
            if (hard.Text(ArgumentNames.Resource) is { } resource)
                draft.Root["spec.hard"].Entry(resource).Set(hard[ArgumentNames.Quantity]);
        }

        FieldMaps.ResourceQuota.Write(declaration.Attribute, draft.Root["spec"]);
        foreach (var selector in declaration.Attributes.FindAll(AttributeNames.ScopeSelector))
            FieldMaps.ScopeSelector.Write(selector, draft.Root["spec.scopeSelector.matchExpressions"].Append(selector.Origin));
        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    /// <summary>Bounds of one type stand in one entry.</summary>
    internal static void WriteLimits(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("LimitRange", declaration.Name, declaration, context);
        var limits = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var item in declaration.Attributes.FindAll(AttributeNames.LimitRangeItem))
        {
            if (item.Text(ArgumentNames.Type) is not { } type || item.Text(ArgumentNames.Resource) is not { } resource)
                continue;
            if (!limits.TryGetValue(type, out var limit))
            {
                limits[type] = limit = draft.Root["spec.limits"].Append(item.Origin);
                limit["type"].Set(item[ArgumentNames.Type]);
            }

            foreach (var (argument, field) in Bounds)
                limit[field].Entry(resource).Set(item[argument]);
        }

        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }
}
