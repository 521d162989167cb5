using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>A change of a Deployment's size: in mid-rollout the sets grow or shrink in proportion.</summary>
internal static class DeploymentScaling
{
    /// <summary>True when some set was sized for another number of replicas than is wanted now.</summary>
    internal static bool IsNeeded(DeploymentPass pass)
    {
        pass.FindReplicaSets(create: false);
        return Active(pass).Any(s => DeploymentAnnotations.Desired(s) is { } desired && desired != pass.Replicas);
    }

    internal static void Scale(DeploymentPass pass)
    {
        var active = Active(pass).ToList();
        if (active.Count <= 1)
        {
            var only = active.FirstOrDefault() ?? pass.New ?? pass.Old.LastOrDefault();
            if (only is not null)
                pass.Resize(only, pass.Replicas);
            return;
        }

        if (IsSaturated(pass))
        {
            foreach (var set in active.Where(s => s.Uid != pass.New!.Uid))
                pass.Resize(set, 0);
        }
        else if (pass.Deployment.Spec.Strategy.Type != "Recreate")
        {
            Proportionally(pass, active);
        }
    }

    private static IEnumerable<ReplicaSet> Active(DeploymentPass pass) => pass.All.Where(s => DeploymentPass.Wanted(s) > 0);

    private static bool IsSaturated(DeploymentPass pass) =>
        pass.New is { } set
        && DeploymentPass.Wanted(set) == pass.Replicas
        && DeploymentAnnotations.Desired(set) == pass.Replicas
        && DeploymentPass.Available(set) == pass.Replicas;

    private static void Proportionally(DeploymentPass pass, List<ReplicaSet> active)
    {
        var allowed = pass.Replicas > 0 ? pass.Bounds.MaxTotal : 0;
        var toAdd = allowed - active.Sum(DeploymentPass.Wanted);
        var table = pass.Plane.Store.ReplicaSets;
        var sorted = toAdd > 0
            ? active.OrderByDescending(DeploymentPass.Wanted).ThenByDescending(table.SequenceOf).ToList()
            : active.OrderByDescending(DeploymentPass.Wanted).ThenBy(table.SequenceOf).ToList();
        var sizes = new int[sorted.Count];
        var done = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            var share = Share(pass, sorted[i], toAdd, done);
            sizes[i] = DeploymentPass.Wanted(sorted[i]) + share;
            done += share;
        }

        if (toAdd != 0)
            sizes[0] = Math.Max(0, sizes[0] + toAdd - done);
        for (var i = 0; i < sizes.Length; i++)
            pass.WriteSize(sorted[i], sizes[i]);
    }

    // Not clipped at 0: a set that was made under a larger maximum can shrink although Pods are to be added.
    private static int Share(DeploymentPass pass, ReplicaSet set, int toAdd, int done)
    {
        if (toAdd == 0 || toAdd == done)
            return 0;
        var fraction = Fraction(pass, set);
        return toAdd > 0 ? Math.Min(fraction, toAdd - done) : Math.Max(fraction, toAdd - done);
    }

    private static int Fraction(DeploymentPass pass, ReplicaSet set)
    {
        var size = DeploymentPass.Wanted(set);
        if (pass.Replicas == 0)
            return -size;
        var before = DeploymentAnnotations.Max(set) is { } max && max != 0 ? max : pass.Deployment.Status.Replicas ?? 0;
        return before == 0 ? 0 : (int)Math.Round((double)((long)size * pass.Bounds.MaxTotal) / before, MidpointRounding.AwayFromZero) - size;
    }
}
