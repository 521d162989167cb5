using System;
using System.Collections.Generic;
using System.Globalization;
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
            if (context.Follow(nodes, "NodePool", k => k == DeclarationKind.NodePool) is { } pool)
                pools.Add(new NodePoolModel { Name = pool.Name, Nodes = ReadNodes(cluster, pool, nodes, context) });
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

    private static EquatableArray<Node> ReadNodes(Declaration cluster, Declaration pool, DeclaredAttribute attribute, ReadingContext context)
    {
        var count = Math.Min(attribute[ArgumentNames.Count]?.Number ?? 0, MostNodes);
        var width = count.ToString(CultureInfo.InvariantCulture).Length;
        var zones = (attribute[ArgumentNames.Zones] ?? cluster.Attribute[ArgumentNames.Zones])?.Texts ?? [];
        var labels = LabelsOf(cluster, pool, attribute);
        var spec = new NodeSpec { Taints = TaintsOf(pool) };
        var status = StatusOf(attribute, new ObjectKey("Node", "", NameOf(pool, 1, width)), context);
        var nodes = new List<Node>();
        for (var i = 1; i <= count; i++)
        {
            context.Table.CancellationToken.ThrowIfCancellationRequested();
            var name = NameOf(pool, i, width);
            var own = new Dictionary<string, string>(labels, StringComparer.Ordinal) { [StandardLabels.Hostname] = name };
            if (zones.Count > 0)
                own[StandardLabels.Zone] = zones[(i - 1) % zones.Count];
            context.Origins.Add(new ObjectKey("Node", "", name), "", attribute.Origin);
            nodes.Add(new Node { Metadata = new ObjectMeta { Name = name, Labels = new EquatableMap<string>(own) }, Spec = spec, Status = status });
        }

        return nodes.ToEquatableArray();
    }

    /// <summary>Numbers of one width, so that names sort as numbers do.</summary>
    private static string NameOf(Declaration pool, int number, int width) => pool.Name + "-" + number.ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

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

    private static NodeStatus StatusOf(DeclaredAttribute attribute, ObjectKey first, ReadingContext context)
    {
        var capacity = new Dictionary<string, Quantity>(StringComparer.Ordinal) { ["pods"] = Quantity.FromUnits(attribute[ArgumentNames.Pods]?.Number ?? PodsPerNode) };
        var allocatable = new Dictionary<string, Quantity>(capacity, StringComparer.Ordinal);
        Add("cpu", ArgumentNames.Cpu, ArgumentNames.ReservedCpu);
        Add("memory", ArgumentNames.Memory, ArgumentNames.ReservedMemory);
        Add("ephemeral-storage", ArgumentNames.EphemeralStorage, ArgumentNames.ReservedEphemeralStorage);
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
            context.Origins.Add(first, path, argument.Origin);
            if (!argument.IsKnown)
                context.Unknown(argument);
            else if (Quantity.TryParse(argument.Text, out var quantity))
                return quantity;
            else
                context.Report(DeclarationFaultKind.InvalidValue, argument.Origin, new FaultPlace(first, path), path, "expected a quantity such as 250m, 2 or 64Mi, found the text '" + argument.Text + "'");
            return null;
        }
    }
}
