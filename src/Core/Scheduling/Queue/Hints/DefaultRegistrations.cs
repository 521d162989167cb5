using System.Collections.Generic;
using KubeDsl.Scheduling.Plugins;
using static KubeDsl.Scheduling.Queue.ActionTypes;
using static KubeDsl.Scheduling.Queue.EventResources;

namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>
/// What Kubernetes' own plugins wait for. Source: <c>EventsToRegister</c> of each plugin under <c>pkg/scheduler/framework/plugins</c>. Left out are kinds that
/// the model lacks: device classes, storage capacities and volume attachments.
/// </summary>
internal static class DefaultRegistrations
{
    private static readonly IReadOnlyList<EventRegistration> None = [];

    private static readonly IReadOnlyList<EventRegistration> SchedulingGates =
    [
        new(TargetPod, UpdatePodSchedulingGatesEliminated),
    ];

    private static readonly IReadOnlyList<EventRegistration> NodeUnschedulable =
    [
        new(EventResources.Node, Add | UpdateNodeTaint, NodeHints.TakesPodsAgain),
        new(TargetPod, UpdatePodToleration, NodeHints.NowToleratesCordon),
    ];

    private static readonly IReadOnlyList<EventRegistration> NodeName =
    [
        new(EventResources.Node, Add),
    ];

    private static readonly IReadOnlyList<EventRegistration> TaintToleration =
    [
        new(EventResources.Node, Add | UpdateNodeTaint, NodeHints.IsNowTolerated),
        new(TargetPod, UpdatePodToleration, PodHints.IsSame),
    ];

    private static readonly IReadOnlyList<EventRegistration> NodePorts =
    [
        new(AssignedPod, Delete, PodHints.FreesPort),
        new(EventResources.Node, Add),
    ];

    private static readonly IReadOnlyList<EventRegistration> NodeResourcesFit =
    [
        new(AssignedPod, Delete, PodHints.HadNode),
        new(Pod, UpdatePodScaleDown, ResourceHints.ScalesDown),
        new(EventResources.Node, Add | UpdateNodeAllocatable, ResourceHints.HasMoreRoom),
    ];

    private static readonly IReadOnlyList<EventRegistration> VolumeRestrictions =
    [
        new(AssignedPod, Delete, VolumeHints.FreesDisk),
        new(EventResources.Node, Add),
        new(PersistentVolumeClaim, Add, VolumeHints.IsNamedClaim),
    ];

    private static readonly IReadOnlyList<EventRegistration> NodeVolumeLimits =
    [
        new(CSINode, Add),
        new(CSINode, Update, VolumeHints.AttachesMore),
        new(AssignedPod, Delete, VolumeHints.Detaches),
        new(PersistentVolumeClaim, Add, VolumeHints.IsClaim),
    ];

    private static readonly IReadOnlyList<EventRegistration> VolumeBinding =
    [
        new(StorageClass, Add | Update, VolumeHints.AllowsOtherPlaces),
        new(PersistentVolumeClaim, Add | Update, VolumeHints.IsClaim),
        new(PersistentVolume, Add | Update),
        new(EventResources.Node, Add | UpdateNodeLabel),
        new(CSINode, Add | Update, VolumeHints.MigratesOthers),
        new(CSIDriver, Update, VolumeHints.StopsMeasuringCapacity),
    ];

    private static readonly IReadOnlyList<EventRegistration> VolumeZone =
    [
        new(StorageClass, Add, VolumeHints.WaitsForConsumer),
        new(EventResources.Node, Add | UpdateNodeLabel),
        new(PersistentVolumeClaim, Add | Update, VolumeHints.IsNamedClaim),
        new(PersistentVolume, Add | Update, VolumeHints.MovesToOtherPlaces),
    ];

    private static readonly IReadOnlyList<EventRegistration> PodTopologySpread =
    [
        new(Pod, Add | UpdatePodLabel | UpdatePodToleration | Delete, SpreadHints.CountsOtherwise),
        new(EventResources.Node, Add | Delete | UpdateNodeLabel | UpdateNodeTaint, SpreadHints.ChangesDomains),
    ];

    private static readonly IReadOnlyList<EventRegistration> InterPodAffinity =
    [
        new(Pod, Add | UpdatePodLabel | Delete, AffinityHints.ChangesCompany),
        new(EventResources.Node, Add | UpdateNodeLabel, AffinityHints.ChangesPlaces),
    ];

    private static readonly IReadOnlyList<EventRegistration> NodeDeclaredFeatures =
    [
        new(EventResources.Node, Add | UpdateNodeDeclaredFeature, NodeHints.DeclaresOtherFeatures),
        new(TargetPod, Update, PodHints.NeedsOtherFeatures),
    ];

    /// <summary>It holds Pods back until their victims are gone; the deletion of a victim lets the queue ask it again, but is no reason for a try by itself.</summary>
    private static readonly IReadOnlyList<EventRegistration> DefaultPreemption =
    [
        new(AssignedPod, Delete, static (_, _) => false),
    ];

    /// <summary>What a plugin waits for; null for plugins that are not Kubernetes' own.</summary>
    internal static IReadOnlyList<EventRegistration>? Of(IPlugin plugin) => plugin switch
    {
        Plugins.SchedulingGates => SchedulingGates,
        Plugins.NodeUnschedulable => NodeUnschedulable,
        Plugins.NodeName => NodeName,
        Plugins.TaintToleration => TaintToleration,
        Plugins.NodeAffinity affinity => [new(EventResources.Node, Add | UpdateNodeLabel, new NodeAffinityHint(affinity).NowMatches)],
        Plugins.NodePorts => NodePorts,
        Plugins.NodeResourcesFit => NodeResourcesFit,
        Plugins.VolumeRestrictions => VolumeRestrictions,
        Plugins.NodeVolumeLimits => NodeVolumeLimits,
        Plugins.VolumeBinding => VolumeBinding,
        Plugins.VolumeZone => VolumeZone,
        Plugins.PodTopologySpread => PodTopologySpread,
        Plugins.InterPodAffinity => InterPodAffinity,
        Plugins.NodeDeclaredFeatures => NodeDeclaredFeatures,
        Plugins.DefaultPreemption => DefaultPreemption,
        DynamicResources or NodeResourcesBalancedAllocation or ImageLocality => None,
        _ => null,
    };
}
