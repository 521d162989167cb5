using System;
using System.Globalization;
using System.Linq;
using KubeDsl.Planning;
using KubeDsl.Quantities;
using Spectre.Console;

namespace KubeDsl.Cli.Terminal;

/// <summary>A plan on a terminal: what <see cref="PlanText"/> says, as trees with colours and bars.</summary>
internal static class PlanView
{
    private const int BarWidth = 20;

    internal static void Write(IAnsiConsole console, Plan plan)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{PlanText.Summary(plan)}[/]");
        foreach (var node in plan.Nodes)
        {
            console.WriteLine();
            console.Write(TreeOf(node));
        }

        if (plan.Pending.IsEmpty)
            return;
        console.WriteLine();
        var pending = new Tree("[red bold]Pending[/]");
        foreach (var pod in plan.Pending)
        {
            var branch = pending.AddNode(Markup.FromInterpolated(CultureInfo.InvariantCulture, $"[red]{pod.Pod.Name}[/] [grey]{PlanText.Requests(pod.Pod.Requests)}[/] {pod.Message}"));
            foreach (var reason in PlanText.Reasons(pod))
                branch.AddNode(new Text(reason));
        }

        console.Write(pending);
    }

    private static Tree TreeOf(PlannedNode node)
    {
        var usage = PlanText.ResourcesOf(node).Select(resource => "  " + BarOf(node, resource) + " " + Markup.Escape(PlanText.Usage(node, resource)));
        var zone = node.Zone.Length == 0 ? "" : $" [grey]zone {Markup.Escape(node.Zone)}[/]";
        var tree = new Tree($"[aqua bold]{Markup.Escape(node.Name)}[/]{zone}\n" + string.Join("\n", usage));
        foreach (var pod in node.Pods)
        {
            var branch = tree.AddNode(Markup.FromInterpolated(CultureInfo.InvariantCulture, $"[green]{pod.Name}[/] [grey]{PlanText.Requests(pod.Requests)}[/]"));
            foreach (var container in pod.Containers)
                branch.AddNode(Markup.FromInterpolated(CultureInfo.InvariantCulture, $"{container.Name} {container.Image} [grey]{PlanText.Requests(container.Requests)}{PlanText.RoleOf(container)}[/]"));
        }

        return tree;
    }

    private static string BarOf(PlannedNode node, string resource)
    {
        var used = node.Used.TryGetValue(resource, out var amount) ? amount : default;
        var share = Share(used, used + node.Free(resource));
        var filled = (int)Math.Round(share * BarWidth, MidpointRounding.AwayFromZero);
        var colour = share > 0.9m ? "red" : share > 0.7m ? "yellow" : "green";
        return $"[{colour}]{new string('█', filled)}[/][grey]{new string('░', BarWidth - filled)}[/]";
    }

    private static decimal Share(Quantity used, Quantity total) => total.Sign <= 0 ? 0 : Math.Min(1, (decimal)used.MilliValue / total.MilliValue);
}
