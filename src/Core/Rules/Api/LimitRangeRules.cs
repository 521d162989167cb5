using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>LimitRanges.</summary>
internal static class LimitRangeRules
{
    internal static void Check(LimitRangeSpec spec, ApiFaults faults)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < spec.Limits.Count; i++)
        {
            var path = FieldPath.Spec.Field("limits")[i];
            CheckType(spec.Limits[i].Type, path.Field("type"), faults);
            if (!types.Add(spec.Limits[i].Type))
                faults.Duplicate(path.Field("type"), spec.Limits[i].Type);
            CheckNames(spec.Limits[i], path, faults);
            foreach (var name in NamesOf(spec.Limits[i]))
                CheckOrder(spec.Limits[i], name, path, faults);
        }
    }

    private static void CheckType(string type, FieldPath path, ApiFaults faults)
    {
        var complaints = QualifiedName.Complaints(type);
        faults.Invalid(path, type, complaints);
        if (complaints.IsEmpty && !type.Contains('/') && type is not ("Pod" or "Container" or "PersistentVolumeClaim"))
            faults.Invalid(path, type, "must be Pod, Container, PersistentVolumeClaim or a type with a domain");
    }

    private static void CheckNames(LimitRangeItem item, FieldPath path, ApiFaults faults)
    {
        void Check(EquatableMap<Quantity> amounts, string field)
        {
            foreach (var entry in amounts)
            {
                if (item.Type is "Pod" or "Container")
                    ResourceNameRules.CheckContainer(entry.Key, path.Field(field).Key(entry.Key), faults);
                else
                    ResourceNameRules.Check(entry.Key, path.Field(field).Key(entry.Key), faults);
            }
        }

        Check(item.Max, "max");
        Check(item.Min, "min");
        if (item.Type is "Pod")
        {
            if (!item.Default.IsEmpty)
                faults.Forbidden(path.Field("default"), "must not be set for the type Pod");
            if (!item.DefaultRequest.IsEmpty)
                faults.Forbidden(path.Field("defaultRequest"), "must not be set for the type Pod");
        }
        else
        {
            Check(item.Default, "default");
            Check(item.DefaultRequest, "defaultRequest");
        }

        if (item.Type is "PersistentVolumeClaim" && !item.Min.ContainsKey(ResourceNames.Storage) && !item.Max.ContainsKey(ResourceNames.Storage))
            faults.Required(path.Field("limits"), "must have storage in min or in max");
        Check(item.MaxLimitRequestRatio, "maxLimitRequestRatio");
    }

    private static SortedSet<string> NamesOf(LimitRangeItem item)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var amounts in new[] { item.Max, item.Min, item.Default, item.DefaultRequest, item.MaxLimitRequestRatio })
        {
            foreach (var entry in amounts)
                names.Add(entry.Key);
        }

        return names;
    }

    private static void CheckOrder(LimitRangeItem item, string name, FieldPath path, ApiFaults faults)
    {
        Quantity? Get(EquatableMap<Quantity> amounts) => amounts.TryGetValue(name, out var amount) ? amount : null;
        void CheckAtMost(Quantity? low, Quantity? high, bool blameLow, string field, string complaint)
        {
            if (low is { } small && high is { } large && small > large)
                faults.Invalid(path.Field(field).Key(name), (blameLow ? small : large).ToString(), complaint + (blameLow ? large : small));
        }

        var (min, max, normal, request) = (Get(item.Min), Get(item.Max), Get(item.Default), Get(item.DefaultRequest));
        CheckAtMost(min, max, blameLow: true, "min", "must not be more than the max ");
        CheckAtMost(min, request, blameLow: false, "defaultRequest", "must not be less than the min ");
        CheckAtMost(request, max, blameLow: true, "defaultRequest", "must not be more than the max ");
        CheckAtMost(request, normal, blameLow: true, "defaultRequest", "must not be more than the default ");
        CheckAtMost(min, normal, blameLow: false, "default", "must not be less than the min ");
        CheckAtMost(normal, max, blameLow: true, "default", "must not be more than the max ");
        if (!ResourceNameRules.MayOvercommit(name) && normal is not null && request is not null && normal != request)
            faults.Invalid(path.Field("defaultRequest").Key(name), request.Value.ToString(), "must equal the default " + normal);
        if (Get(item.MaxLimitRequestRatio) is not { } ratio)
            return;
        path = path.Field("maxLimitRequestRatio").Key(name);
        if (ratio < Quantity.FromUnits(1))
            faults.Invalid(path, ratio.ToString(), "must be at least 1");
        if (min is { } least && max is { } most && (double)ratio.MilliValue * least.MilliValue > (double)most.MilliValue * 1000)
            faults.Invalid(path, ratio.ToString(), "must not be more than the ratio of max to min");
    }
}
