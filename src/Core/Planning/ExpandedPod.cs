using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Planning;

/// <summary>A Pod that a workload asks for.</summary>
/// <param name="Pod">The Pod, without a node.</param>
/// <param name="Workload">The workload.</param>
internal sealed record ExpandedPod(Pod Pod, ObjectKey Workload);
