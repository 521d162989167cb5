using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Controllers;

/// <summary>What a pass has to write: the status with newly ended Pods noted, and the Pods that may lose their finalizer for it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Pods">The Pods that are counted.</param>
/// <param name="HasMore">True when Pods are left for a further pass.</param>
internal readonly record struct JobCount(JobStatus Status, IReadOnlyList<Pod> Pods, bool HasMore);
