using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Tree;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Quantities;
using KubeDsl.Rules;

namespace KubeDsl.Declarations.Pools;

/// <summary>The nodes of a cluster, pool by pool.</summary>
internal static class NodePoolReader
{
    /// <summary>More nodes than Kubernetes supports in a cluster; a slip of the hand must not fill the memory.</summary>
    private const int MostNodes = 20_000;

    private const int PodsPerNode = 110;

    internal static EquatableArray<NodePoolModel> Read(Declaration cluster, ReadingContext context)
    {
        var pools = new List<NodePoolModel>();
        foreach (var nodes in cluster.Attributes.FindAll(AttributeNames.Nodes))
        {
            if (context.Follow(nodes, "NodePool", k => k == DeclarationKind.NodePool) is not { } pool)
                continue;
            pools.Add(ReadPool(cluster, pool, nodes, context));
            context.Pools.Add(pool);
        }

        return pools.ToEquatableArray();
    }

    internal static string LabelKeyOf(Declaration pool) => pool.Attribute.Text(ArgumentNames.LabelKey) ?? StandardLabels.Pool;

    internal static EquatableArray<Taint> TaintsOf(Declaration pool)
    {
        var taints = new List<Taint>();
        foreach (var taint in pool.Attributes.FindAll(AttributeNames.Taint))
        {
            if (taint.Text(ArgumentNames.Key) is { } key)
                taints.Add(new Taint { Key = key, Value = taint.Text(ArgumentNames.Value), Effect = taint.Text(ArgumentNames.Effect) ?? "" });
        }

        return taints.ToEquatableArray();
    }

    private static NodePoolModel ReadPool(Declaration cluster, Declaration pool, DeclaredAttribute attribute, ReadingContext context)
    {
        var count = Math.Min(attribute[ArgumentNames.Count]?.Number ?? 0, MostNodes);
        var zones = (attribute[ArgumentNames.Zones] ?? cluster.Attribute[ArgumentNames.Zones])?.Texts ?? [];
        var place = new ObjectKey(nameof(DeclarationKind.NodePool), "", pool.Name);
        context.Origins.Add(place, "", attribute.Origin);
        var template = new Node
        {
            Metadata = new ObjectMeta { Labels = new EquatableMap<string>(LabelsOf(cluster, pool, attribute)) },
            Spec = new NodeSpec { Taints = TaintsOf(pool) },
            Status = StatusOf(pool, attribute, place, context),
        };
        var result = NodePoolModel.Create(pool.Name, count, zones.Distinct(StringComparer.Ordinal).ToEquatableArray(), template);
        foreach (var node in result.Nodes)
            context.Origins.AddCopy(ObjectKey.Of(node), place);
        return result;
    }

    private static Dictionary<string, string> LabelsOf(Declaration cluster, Declaration pool, DeclaredAttribute attribute)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [StandardLabels.Architecture] = attribute.Text(ArgumentNames.Architecture) ?? "amd64",
            [StandardLabels.OperatingSystem] = attribute.Text(ArgumentNames.OperatingSystem) ?? "linux",
            [LabelKeyOf(pool)] = pool.Name,
        };
        if (cluster.Attribute.Text(ArgumentNames.Region) is { } region)
            labels[StandardLabels.Region] = region;
        if (attribute.Text(ArgumentNames.InstanceType) is { } type)
            labels[StandardLabels.InstanceType] = type;
        foreach (var label in pool.Attributes.FindAll(AttributeNames.Label))
        {
            if (label.Text(ArgumentNames.Key) is { } key)
                labels[key] = label.Text(ArgumentNames.Value) ?? "";
        }

        return labels;
    }

    private static NodeStatus StatusOf(Declaration pool, DeclaredAttribute attribute, ObjectKey place, ReadingContext context)
    {
        var capacity = new Dictionary<string, Quantity>(StringComparer.Ordinal) { ["pods"] = Quantity.FromUnits(attribute[ArgumentNames.Pods]?.Number ?? PodsPerNode) };
        var allocatable = new Dictionary<string, Quantity>(capacity, StringComparer.Ordinal);
        Add("cpu", ArgumentNames.Cpu, ArgumentNames.ReservedCpu);
        Add("memory", ArgumentNames.Memory, ArgumentNames.ReservedMemory);
        Add("ephemeral-storage", ArgumentNames.EphemeralStorage, ArgumentNames.ReservedEphemeralStorage);
        foreach (var extended in pool.Attributes.FindAll(AttributeNames.Extended))
        {
            if (extended.Text(ArgumentNames.Resource) is { } resource && extended[ArgumentNames.Count] is { Number: { } count })
                capacity[resource] = allocatable[resource] = Quantity.FromUnits(count);
        }

        return new NodeStatus { Capacity = new EquatableMap<Quantity>(capacity), Allocatable = new EquatableMap<Quantity>(allocatable) };

        void Add(string resource, string argument, string reserve)
        {
            if (Read("status.capacity." + resource, attribute[argument]) is not { } amount)
                return;
            capacity[resource] = amount;
            allocatable[resource] = Read("status.allocatable." + resource, attribute[reserve]) is { } reserved ? amount - reserved : amount;
        }

        Quantity? Read(string path, Argument? argument)
        {
            if (argument is null)
                return null;
            context.Origins.Add(place, path, argument.Origin);
            if (!argument.IsKnown)
                context.Unknown(argument);
            else if (Quantity.TryParse(argument.Text, out var quantity))
                return quantity;
            else
                context.Report(DeclarationFaultKind.MalformedQuantity, argument.Origin, new FaultPlace(place, path), path, argument.Text ?? "");
            return null;
        }
    }
}
