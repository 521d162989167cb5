using KubeDsl.Runtime.Controllers.Autoscaling;
using KubeDsl.Runtime.Controllers.Services;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The controllers of kube-controller-manager.</summary>
internal static class BuiltInControllers
{
    /// <summary>Starts all that need no node.</summary>
    internal static void Start(ControlPlane plane)
    {
        _ = new NamespaceController(plane);
        StartOwnership(plane);
        _ = new ServiceAccountController(plane);
        _ = new TtlAfterFinishedController(plane);
        _ = new VolumeController(plane);
        StartWorkloads(plane);
        _ = new HorizontalPodAutoscalerController(plane);
        _ = new TaintEvictionController(plane);
        _ = new DisruptionController(plane);
        _ = new EndpointSliceController(plane);
        _ = new PodGarbageCollector(plane);
    }

    /// <summary>Starts those that take along what has lost its owner or its user.</summary>
    internal static void StartOwnership(ControlPlane plane)
    {
        _ = new GarbageCollector(plane);
        _ = new ClaimProtectionController(plane);
    }

    /// <summary>Starts those that look after workloads and their Pods.</summary>
    internal static void StartWorkloads(ControlPlane plane)
    {
        _ = new DeploymentController(plane);
        _ = new ReplicaSetController(plane);
        _ = new StatefulSetController(plane);
        _ = new DaemonSetController(plane);
        _ = new JobController(plane);
        _ = new CronJobController(plane);
    }
}
