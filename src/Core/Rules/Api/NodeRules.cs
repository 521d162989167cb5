using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Nodes.</summary>
internal static class NodeRules
{
    internal static void Check(Node node, ApiFaults faults)
    {
        CheckTaints(node.Spec.Taints, faults);
        CheckRanges(node.Spec.PodCIDRs, FieldPath.Spec.Field("podCIDRs"), faults);
        CheckAmounts(node.Status.Capacity, FieldPath.Of("status.capacity"), faults);
        CheckAmounts(node.Status.Allocatable, FieldPath.Of("status.allocatable"), faults);
        if (node.Status.NodeInfo.Swap?.Capacity is { } swap and <= 0)
            faults.Invalid(FieldPath.Metadata.Field("nodeSwapStatus.capacity"), swap, "must be greater than 0");
        CheckFeatures(node.Status.DeclaredFeatures, FieldPath.Of("status.declaredFeatures"), faults);
    }

    /// <summary>Taints stand in the spec; the server says metadata.</summary>
    private static void CheckTaints(EquatableArray<Taint> taints, ApiFaults faults)
    {
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < taints.Count; i++)
        {
            var taint = taints[i];
            var path = FieldPath.Metadata.Field("taints")[i];
            faults.Invalid(path.Field("key"), taint.Key, QualifiedName.Complaints(taint.Key));
            if (!LabelValue.IsValid(taint.Value ?? ""))
                faults.Invalid(path.Field("value"), taint.Value!, LabelValue.Complaints(taint.Value!)[0]);
            if (taint.Effect.Length == 0)
                faults.Required(path.Field("effect"));
            else
                TolerationRules.CheckEffect(taint.Effect, path.Field("effect"), faults);
            if (!seen.Add((taint.Key, taint.Effect)))
                faults.Duplicate(path, taint.Key + ":" + taint.Effect);
        }
    }

    private static void CheckRanges(EquatableArray<string> ranges, FieldPath path, ApiFaults faults)
    {
        if (ranges.IsEmpty)
            return;
        for (var i = 0; i < ranges.Count; i++)
            faults.Invalid(path[i], ranges[i], Cidr.Complaints(ranges[i]));
        if (ranges.Count == 1)
            return;
        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges.Take(i).Contains(ranges[i], StringComparer.Ordinal))
                faults.Duplicate(path[i], ranges[i]);
        }

        var parsed = ranges.Where(r => Cidr.TryParse(r, out _)).Select(r => Cidr.TryParse(r, out var range) && range.Address.IsV4).ToList();
        if (parsed.Count < ranges.Count)
        {
            faults.Add(FaultReason.InternalError, path, "cannot be told apart by family, because one of them is no range", null);
            faults.Invalid(path, string.Join(", ", ranges), "must be one range, or two of different families");
        }
        else if (ranges.Count > 2 || parsed.Distinct().Count() < 2)
        {
            faults.Invalid(path, string.Join(", ", ranges), "must be one range, or two of different families");
        }
    }

    private static void CheckAmounts(EquatableMap<Quantity> amounts, FieldPath path, ApiFaults faults)
    {
        foreach (var amount in amounts)
            ResourceNameRules.CheckAmount(amount.Key, amount.Value, path.Field(amount.Key), faults);
    }

    private static void CheckFeatures(EquatableArray<string> features, FieldPath path, ApiFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < features.Count; i++)
        {
            if (!IsFeature(features[i]))
                faults.Invalid(path[i], features[i], "must be the name of a feature, such as InPlacePodVerticalScaling, or one and its parts joined by '/'");
            if (!seen.Add(features[i]))
                faults.Duplicate(path[i], features[i]);
            else if (i > 0 && string.CompareOrdinal(features[i], features[i - 1]) < 0)
                faults.Invalid(path[i], features[i], "must stand in ascending order");
        }
    }

    private static bool IsFeature(string text)
    {
        foreach (var part in text.Split('/'))
        {
            if (part.Length == 0 || part[0] is not (>= 'A' and <= 'Z') || !part.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
                return false;
        }

        return true;
    }
}
