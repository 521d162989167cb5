using System;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The status of a Deployment: counts, and the conditions Available, Progressing and ReplicaFailure.</summary>
internal static class DeploymentConditions
{
    internal const string Progressing = "Progressing";
    private const string Available = "Available";
    private const string ReplicaFailure = "ReplicaFailure";
    private const string Completed = "NewReplicaSetAvailable";
    private const string TimedOut = "ProgressDeadlineExceeded";
    private const string Paused = "DeploymentPaused";

    internal static DeploymentCondition? Find(DeploymentStatus status, string type) => status.Conditions.FirstOrDefault(c => c.Type == type);

    /// <summary>True when the Deployment has a progress deadline; the largest number means that it has none.</summary>
    internal static bool HasDeadline(Deployment deployment) => deployment.Spec.ProgressDeadlineSeconds != int.MaxValue;

    /// <summary>True when all Pods are of the new set, available, and as many as wanted.</summary>
    internal static bool IsComplete(DeploymentPass pass, DeploymentStatus status) =>
        (status.UpdatedReplicas ?? 0) == pass.Replicas
        && (status.Replicas ?? 0) == pass.Replicas
        && (status.AvailableReplicas ?? 0) == pass.Replicas
        && status.ObservedGeneration >= pass.Deployment.Metadata.Generation;

    /// <summary>The status with a condition that is moved to the end, unless status and reason stay as they are.</summary>
    internal static DeploymentStatus Set(ControlPlane plane, DeploymentStatus status, string type, string value, string reason, string message)
    {
        var present = Find(status, type);
        return present?.Status == value && present.Reason == reason ? status : Replace(plane, status, present, type, value, reason, message);
    }

    /// <summary>Notes that a Deployment was paused or resumed, which restarts the clock of the deadline.</summary>
    internal static void TrackPause(DeploymentPass pass)
    {
        var status = pass.Deployment.Status;
        var condition = Find(status, Progressing);
        if (!HasDeadline(pass.Deployment) || condition?.Reason == TimedOut)
            return;
        var paused = pass.Deployment.Spec.Paused == true;
        if (paused && condition?.Reason != Paused)
            pass.WriteStatus(Set(pass.Plane, status, Progressing, "Unknown", Paused, "Deployment is paused"));
        else if (!paused && condition?.Reason == Paused)
            pass.WriteStatus(Set(pass.Plane, status, Progressing, "Unknown", "DeploymentResumed", "Deployment is resumed"));
    }

    /// <summary>Counts and the condition Available; the others stay as they are.</summary>
    internal static void WriteStatus(DeploymentPass pass)
    {
        var status = Count(pass);
        if (status != pass.Deployment.Status)
            pass.WriteStatus(status);
    }

    /// <summary>The whole status, with progress and its deadline.</summary>
    internal static void WriteRolloutStatus(DeploymentPass pass)
    {
        var status = Progress(pass, Count(pass));
        var failure = (pass.New is { } set ? pass.Old.Prepend(set) : pass.Old).SelectMany(s => s.Status.Conditions).FirstOrDefault(c => c.Type == ReplicaFailure);
        status = failure is null
            ? Without(status, ReplicaFailure)
            : Set(pass.Plane, status, ReplicaFailure, failure.Status, failure.Reason ?? "", failure.Message ?? "");
        if (status != pass.Deployment.Status)
            pass.WriteStatus(status);
        else
            PlanDeadline(pass, status);
    }

    private static DeploymentStatus Count(DeploymentPass pass)
    {
        var sets = pass.All.ToList();
        var available = sets.Sum(DeploymentPass.Available);
        var enough = available >= pass.Bounds.MinAvailable;
        var status = pass.Deployment.Status with
        {
            ObservedGeneration = pass.Deployment.Metadata.Generation,
            Replicas = sets.Sum(s => s.Status.Replicas),
            UpdatedReplicas = pass.New?.Status.Replicas ?? 0,
            ReadyReplicas = sets.Sum(s => s.Status.ReadyReplicas ?? 0),
            AvailableReplicas = available,
            UnavailableReplicas = Math.Max(0, sets.Sum(DeploymentPass.Wanted) - available),
            TerminatingReplicas = sets.Sum(s => s.Status.TerminatingReplicas ?? 0),
        };
        return enough
            ? Set(pass.Plane, status, Available, "True", "MinimumReplicasAvailable", "Deployment has minimum availability.")
            : Set(pass.Plane, status, Available, "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.");
    }

    private static DeploymentStatus Progress(DeploymentPass pass, DeploymentStatus status)
    {
        if (!HasDeadline(pass.Deployment))
            return Without(status, Progressing);
        var present = Find(pass.Deployment.Status, Progressing);
        if (status.Replicas == status.UpdatedReplicas && present?.Reason == Completed)
            return status;
        if (IsComplete(pass, status))
            return Set(pass.Plane, status, Progressing, "True", Completed, Message(pass, "has successfully progressed."));
        if (HasProgressed(pass.Deployment.Status, status))
            return Replace(pass.Plane, status, present, Progressing, "True", "ReplicaSetUpdated", Message(pass, "is progressing."));
        return HasTimedOut(pass, present) ? Set(pass.Plane, status, Progressing, "False", TimedOut, Message(pass, "has timed out progressing.")) : status;
    }

    private static string Message(DeploymentPass pass, string what) =>
        pass.New is { } set ? $"ReplicaSet \"{set.Name}\" {what}" : $"Deployment \"{pass.Deployment.Name}\" {what}";

    private static bool HasProgressed(DeploymentStatus before, DeploymentStatus after) =>
        after.UpdatedReplicas > (before.UpdatedReplicas ?? 0)
        || after.Replicas - after.UpdatedReplicas < (before.Replicas ?? 0) - (before.UpdatedReplicas ?? 0)
        || after.ReadyReplicas > (before.ReadyReplicas ?? 0)
        || after.AvailableReplicas > (before.AvailableReplicas ?? 0);

    private static bool HasTimedOut(DeploymentPass pass, DeploymentCondition? present)
    {
        if (present is null or { Reason: Completed })
            return false;
        return present.Reason == TimedOut || Deadline(pass, present) < pass.Plane.Now;
    }

    private static DateTimeOffset Deadline(DeploymentPass pass, DeploymentCondition present) =>
        (present.LastUpdateTime ?? default).AddSeconds(pass.Deployment.Spec.ProgressDeadlineSeconds!.Value);

    private static void PlanDeadline(DeploymentPass pass, DeploymentStatus status)
    {
        var present = Find(status, Progressing);
        if (!HasDeadline(pass.Deployment) || present is null or { Reason: Completed or TimedOut } || IsComplete(pass, status))
            return;
        pass.CheckAgainAt = Deadline(pass, present).AddSeconds(1);
    }

    private static DeploymentStatus Replace(ControlPlane plane, DeploymentStatus status, DeploymentCondition? present, string type, string value, string reason, string message)
    {
        var now = plane.WholeSeconds;
        var condition = new DeploymentCondition
        {
            Type = type,
            Status = value,
            Reason = reason,
            Message = message,
            LastUpdateTime = now,
            LastTransitionTime = present?.Status == value ? present.LastTransitionTime : now,
        };
        return status with { Conditions = [.. status.Conditions.Where(c => c.Type != type), condition] };
    }

    private static DeploymentStatus Without(DeploymentStatus status, string type) =>
        Find(status, type) is null ? status : status with { Conditions = [.. status.Conditions.Where(c => c.Type != type)] };
}
