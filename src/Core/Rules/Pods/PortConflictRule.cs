using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Api;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0301. Containers that run at the same time share the Pod's ports; init containers are over before the others start. One container may name a port twice: it has one listener.</summary>
internal static class PortConflictRule
{
    private const string DefaultProtocol = "TCP";

    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        var uses = UsesOf(pod);
        var taken = new HashSet<int>(uses.Select(u => u.Number));
        var met = new HashSet<(int, string)>();
        foreach (var use in uses)
        {
            var rivals = uses.Where(u => u.Container != use.Container && u.Number == use.Number && u.Protocol == use.Protocol).ToList();
            if (rivals.Count == 0)
                continue;

            // Either the first moves or all the others do: the others need ports of their own, and the first may take one of theirs.
            var free = NextFree(use.Number, taken);
            if (!met.Add((use.Number, use.Protocol)) && free is { } reserved)
                taken.Add(reserved);
            yield return new Fault
            {
                Rule = NetworkingRules.PortConflict,
                Place = use.Place,
                Arguments = [use.Container.Name, rivals[0].Container.Name, pod.Name, Text(use.Number), use.Protocol],
                Related = [.. rivals.Select(r => r.Place)],
                Suggestion = free is { } suggestion ? Text(suggestion) : null,
            };
        }
    }

    /// <summary>Regular containers before sidecars: the one that the Pod is for is the last to yield.</summary>
    private static List<Use> UsesOf(PodTemplate pod)
    {
        var uses = new List<Use>();
        foreach (var container in pod.Containers.Where(c => c.KeepsRunning).OrderBy(c => c.Kind == ContainerKind.Sidecar))
        {
            for (var i = 0; i < container.Container.Ports.Count; i++)
            {
                var port = container.Container.Ports[i];
                if (port.ContainerPortValue > 0)
                    uses.Add(new(container, port, container.At(container.Path.Field("ports")[i].Field("containerPort"))));
            }
        }

        return uses;
    }

    /// <summary>The next number that no container of the Pod uses with any protocol, starting again at 1024 after the last.</summary>
    private static int? NextFree(int from, HashSet<int> taken)
    {
        const int First = 1024;
        const int Last = 65535;
        for (var step = 1; step <= Last; step++)
        {
            var candidate = from + step <= Last ? from + step : First + (from + step - Last - 1);
            if (candidate is >= 1 and <= Last && !taken.Contains(candidate))
                return candidate;
        }

        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Use(PodContainer container, ContainerPort port, FaultPlace place)
    {
        internal PodContainer Container { get; } = container;

        internal int Number { get; } = port.ContainerPortValue;

        internal string Protocol { get; } = port.Protocol is { Length: > 0 } protocol ? protocol : DefaultProtocol;

        internal FaultPlace Place { get; } = place;
    }
}
