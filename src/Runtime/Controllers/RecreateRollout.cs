using System.Linq;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The strategy Recreate: all old Pods end, and only when the last one is gone the new ones begin.</summary>
internal static class RecreateRollout
{
    internal static void Run(DeploymentPass pass, PodTable pods)
    {
        pass.FindReplicaSets(create: false);
        var shrunk = false;
        foreach (var set in pass.Old.ToList())
            shrunk |= pass.Resize(set, 0);
        if (shrunk || OldPodsRun(pass, pods))
            return;
        if (pass.New is null)
            pass.FindReplicaSets(create: true);
        pass.Resize(pass.New!, pass.Replicas);
        if (DeploymentConditions.IsComplete(pass, pass.Deployment.Status))
            pass.TrimHistory();
    }

    // Terminating Pods count until they are gone: a Pod stuck on a dead node blocks the rollout.
    private static bool OldPodsRun(DeploymentPass pass, PodTable pods) =>
        pass.Old.Any(s => s.Status.Replicas > 0 || pods.OwnedBy(s.Uid).Any(p => p.Controller?.Uid == s.Uid && !p.IsTerminal()));
}
