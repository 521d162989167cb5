using System;

namespace KubeDsl.Scheduling.Queue;

/// <summary>The kinds of objects whose changes may give a pending Pod another chance. Changes of other kinds wake nobody.</summary>
[Flags]
public enum EventResources
{
    /// <summary>A kind that matters to no plugin.</summary>
    None = 0,

    /// <summary>A Pod that is on a node, or for which a node was kept.</summary>
    AssignedPod = 1,

    /// <summary>A pending Pod; mostly the one that is waiting itself.</summary>
    TargetPod = 1 << 1,

    /// <summary>Any Pod.</summary>
    Pod = AssignedPod | TargetPod,

    /// <summary>A node.</summary>
    Node = 1 << 2,

    /// <summary>A volume.</summary>
    PersistentVolume = 1 << 3,

    /// <summary>A claim of a volume.</summary>
    PersistentVolumeClaim = 1 << 4,

    /// <summary>A class of volumes.</summary>
    StorageClass = 1 << 5,

    /// <summary>What the storage drivers on a node can do.</summary>
    CSINode = 1 << 6,

    /// <summary>A storage driver.</summary>
    CSIDriver = 1 << 7,

    /// <summary>Any of these.</summary>
    All = Pod | Node | PersistentVolume | PersistentVolumeClaim | StorageClass | CSINode | CSIDriver,
}
