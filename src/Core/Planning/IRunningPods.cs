using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Planning;

/// <summary>What runs on a cluster that does not start empty.</summary>
internal interface IRunningPods
{
    /// <summary>The node that a Pod is on and stays on; null for a Pod that is to be placed.</summary>
    string? NodeOf(ExpandedPod pod);

    /// <summary>Claims and volumes that a Pod which is to be placed finds there.</summary>
    IEnumerable<KubernetesObject> StorageOf(ExpandedPod pod);
}
