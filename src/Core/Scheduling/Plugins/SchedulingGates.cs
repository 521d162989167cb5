using System.Linq;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Holds Pods back while they have scheduling gates. Source: <c>pkg/scheduler/framework/plugins/schedulinggates</c>.</summary>
public sealed class SchedulingGates : IPreEnqueuePlugin
{
    /// <inheritdoc/>
    public string Name => nameof(SchedulingGates);

    /// <inheritdoc/>
    public PluginStatus PreEnqueue(PodInfo pod)
    {
        var gates = pod.Pod.Spec.SchedulingGates;
        return gates.IsEmpty
            ? PluginStatus.Success
            : PluginStatus.Unresolvable("waiting for scheduling gates: [" + string.Join(" ", gates.Select(g => g.Name)) + "]");
    }
}
