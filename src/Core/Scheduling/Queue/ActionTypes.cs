using System;

namespace KubeDsl.Scheduling.Queue;

/// <summary>
/// What happened to an object. An event names one action, as precisely as it is known; a registration may name many. An update that none of the
/// precise words fits has them all, so it wakes only who registered for every <see cref="Update"/>.
/// </summary>
[Flags]
public enum ActionTypes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is new.</summary>
    Add = 1,

    /// <summary>It is gone.</summary>
    Delete = 1 << 1,

    /// <summary>What a node has for Pods changed.</summary>
    UpdateNodeAllocatable = 1 << 2,

    /// <summary>A node's labels changed.</summary>
    UpdateNodeLabel = 1 << 3,

    /// <summary>A node's taints changed, or it takes Pods again.</summary>
    UpdateNodeTaint = 1 << 4,

    /// <summary>A condition of a node changed its status.</summary>
    UpdateNodeCondition = 1 << 5,

    /// <summary>A node's annotations changed.</summary>
    UpdateNodeAnnotation = 1 << 6,

    /// <summary>The features that a node's kubelet declares changed.</summary>
    UpdateNodeDeclaredFeature = 1 << 7,

    /// <summary>A Pod's labels changed.</summary>
    UpdatePodLabel = 1 << 8,

    /// <summary>A Pod requests less of something.</summary>
    UpdatePodScaleDown = 1 << 9,

    /// <summary>A Pod tolerates more taints.</summary>
    UpdatePodToleration = 1 << 10,

    /// <summary>A Pod's last scheduling gate is gone.</summary>
    UpdatePodSchedulingGatesEliminated = 1 << 11,

    /// <summary>The claims made for a Pod's devices changed.</summary>
    UpdatePodGeneratedResourceClaim = 1 << 12,

    /// <summary>Any change of an object that was there before and still is.</summary>
    Update = UpdateNodeAllocatable | UpdateNodeLabel | UpdateNodeTaint | UpdateNodeCondition | UpdateNodeAnnotation | UpdateNodeDeclaredFeature
        | UpdatePodLabel | UpdatePodScaleDown | UpdatePodToleration | UpdatePodSchedulingGatesEliminated | UpdatePodGeneratedResourceClaim,

    /// <summary>Anything.</summary>
    All = Add | Delete | Update,
}
