using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KubeDsl.Collections;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Planning;

/// <summary>A plan as plain text: each node with its Pods and their containers, used and free capacity, and what stays pending and why.</summary>
public static class PlanText
{
    private static readonly string[] Always = [ResourceNames.Cpu, ResourceNames.Memory];

    /// <summary>The first line: what was planned, and how it went.</summary>
    public static string Summary(Plan plan)
    {
        var placed = plan.Nodes.Sum(node => node.Pods.Count);
        return string.Format(
            CultureInfo.InvariantCulture, "{0}: {1} in namespace {2}, {3} on {4}, {5} pending", plan.Environment, plan.App, plan.Namespace, Count(placed, "Pod"), Count(plan.Nodes.Count, "node"), plan.Pending.Count);
    }

    /// <summary>The resources of a node worth a word: CPU, memory, and any other that a Pod on it requests.</summary>
    public static IEnumerable<string> ResourcesOf(PlannedNode node) =>
        Always.Concat(node.Used.Where(entry => entry.Key is not (ResourceNames.Cpu or ResourceNames.Memory or ResourceNames.Pods)).Select(entry => entry.Key));

    /// <summary>One resource of a node, such as <c>cpu 1.35 of 4 used, 2.65 free</c>.</summary>
    public static string Usage(PlannedNode node, string resource) =>
        resource + " " + Amounts.Format(resource, AmountOf(node.Used, resource)) + " of " + Amounts.Format(resource, AmountOf(node.Allocatable, resource)) + " used, " + Amounts.Format(resource, node.Free(resource)) + " free";

    /// <summary>Requests, such as <c>cpu 250m, memory 256Mi</c>, in words of people; <c>no requests</c> when there are none.</summary>
    public static string Requests(EquatableMap<Quantity> requests) => requests.Count == 0
        ? "no requests"
        : string.Join(", ", requests.Select(entry => entry.Key + " " + Amounts.Format(entry.Key, entry.Value)));

    /// <summary>A word behind containers that are not main ones: <c> (sidecar)</c> or <c> (init)</c>.</summary>
    public static string RoleOf(PlannedContainer container) => container.Role switch
    {
        ContainerRole.Sidecar => " (sidecar)",
        ContainerRole.Init => " (init)",
        _ => "",
    };

    /// <summary>The reasons of a pending Pod, one line for the nodes that have one in common.</summary>
    public static IEnumerable<string> Reasons(PendingPod pending) => pending.Reasons
        .GroupBy(entry => string.Join("; ", entry.Value), entry => entry.Key, StringComparer.Ordinal)
        .Select(group => string.Join(", ", group) + ": " + group.Key);

    /// <summary>The whole plan; ends with a line break.</summary>
    public static string Write(Plan plan)
    {
        var text = new StringBuilder();
        text.Append(Summary(plan)).Append('\n');
        foreach (var node in plan.Nodes)
            WriteNode(text, node);
        if (!plan.Pending.IsEmpty)
        {
            text.Append("\nPending\n");
            foreach (var pending in plan.Pending)
                WritePending(text, pending);
        }

        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, PlannedNode node)
    {
        text.Append('\n').Append(node.Name);
        if (node.Zone.Length > 0)
            text.Append(" (zone ").Append(node.Zone).Append(')');
        text.Append(": ").Append(string.Join(" | ", ResourcesOf(node).Select(resource => Usage(node, resource)))).Append('\n');
        var nameWidth = node.Pods.SelectMany(pod => pod.Containers).Select(container => container.Name.Length + 2).Concat(node.Pods.Select(pod => pod.Name.Length)).DefaultIfEmpty().Max();
        var imageWidth = node.Pods.SelectMany(pod => pod.Containers).Select(container => container.Image.Length).DefaultIfEmpty().Max();
        foreach (var pod in node.Pods)
            WritePod(text, pod, nameWidth, imageWidth);
        if (node.Pods.IsEmpty)
            text.Append("  (no Pods)\n");
    }

    private static void WritePod(StringBuilder text, PlannedPod pod, int nameWidth, int imageWidth)
    {
        text.Append("  ").Append(pod.Name.PadRight(nameWidth)).Append("  ").Append(Requests(pod.Requests)).Append('\n');
        foreach (var container in pod.Containers)
        {
            text.Append("    ").Append(container.Name.PadRight(nameWidth - 2)).Append("  ").Append(container.Image.PadRight(imageWidth))
                .Append("  ").Append(Requests(container.Requests)).Append(RoleOf(container)).Append('\n');
        }
    }

    private static void WritePending(StringBuilder text, PendingPod pending)
    {
        text.Append("  ").Append(pending.Pod.Name).Append(" (").Append(Requests(pending.Pod.Requests)).Append("): ").Append(pending.Message).Append('\n');
        foreach (var reason in Reasons(pending))
            text.Append("    ").Append(reason).Append('\n');
    }

    private static Quantity AmountOf(EquatableMap<Quantity> amounts, string resource) => amounts.TryGetValue(resource, out var amount) ? amount : default;

    private static string Count(int number, string noun) => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
