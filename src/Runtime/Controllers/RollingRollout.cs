using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The strategy RollingUpdate: the new set grows and the old ones shrink within the bounds, one step a pass.</summary>
internal static class RollingRollout
{
    internal static void Run(DeploymentPass pass)
    {
        pass.FindReplicaSets(create: true);
        if (SizeNew(pass) || ShrinkOld(pass))
            return;
        if (DeploymentConditions.IsComplete(pass, pass.Deployment.Status))
            pass.TrimHistory();
    }

    /// <summary>The size that the new set may have now.</summary>
    /// <param name="pass">The pass, with the old sets.</param>
    /// <param name="set">The new set, which may not exist yet.</param>
    internal static int NewSize(DeploymentPass pass, ReplicaSet set)
    {
        if (pass.Deployment.Spec.Strategy.Type == "Recreate")
            return pass.Replicas;
        var present = DeploymentPass.Wanted(set);
        var room = pass.Bounds.MaxTotal - pass.Old.Sum(DeploymentPass.Wanted) - present;
        return room <= 0 ? present : present + Math.Min(room, pass.Replicas - present);
    }

    private static bool SizeNew(DeploymentPass pass)
    {
        var set = pass.New!;
        var present = DeploymentPass.Wanted(set);
        return present != pass.Replicas && pass.Resize(set, present > pass.Replicas ? pass.Replicas : NewSize(pass, set));
    }

    private static bool ShrinkOld(DeploymentPass pass)
    {
        var active = pass.Old.Where(s => DeploymentPass.Wanted(s) > 0).ToList();
        if (active.Count == 0)
            return false;
        var total = pass.All.Sum(DeploymentPass.Wanted);
        var newUnavailable = DeploymentPass.Wanted(pass.New!) - DeploymentPass.Available(pass.New!);
        var maxDown = total - pass.Bounds.MinAvailable - newUnavailable;
        if (maxDown <= 0 || RemoveUnhealthy(pass, active, maxDown) is not { } removed)
            return false;
        // The sizes may have changed just now.
        active = [.. pass.Old.Where(s => active.Any(a => a.Uid == s.Uid))];
        return RemoveAvailable(pass, active) + removed > 0;
    }

    /// <summary>Pods that are not available serve nobody: they go first.</summary>
    /// <returns>How many went; null when a set's status still counts Pods that are cut already, so that nothing more can be said in this pass.</returns>
    private static int? RemoveUnhealthy(DeploymentPass pass, List<ReplicaSet> active, int maxDown)
    {
        var done = 0;
        foreach (var set in active)
        {
            if (done >= maxDown)
                break;
            var unhealthy = DeploymentPass.Wanted(set) - DeploymentPass.Available(set);
            if (unhealthy == 0)
                continue;
            if (unhealthy < 0)
                return null;
            var removed = Math.Min(maxDown - done, unhealthy);
            pass.Resize(set, DeploymentPass.Wanted(set) - removed);
            done += removed;
        }

        return done;
    }

    private static int RemoveAvailable(DeploymentPass pass, List<ReplicaSet> active)
    {
        var budget = active.Sum(DeploymentPass.Available) + DeploymentPass.Available(pass.New!) - pass.Bounds.MinAvailable;
        var done = 0;
        foreach (var set in active)
        {
            if (done >= budget)
                break;
            var removed = Math.Min(DeploymentPass.Wanted(set), budget - done);
            if (removed == 0)
                continue;
            pass.Resize(set, DeploymentPass.Wanted(set) - removed);
            done += removed;
        }

        return done;
    }
}
