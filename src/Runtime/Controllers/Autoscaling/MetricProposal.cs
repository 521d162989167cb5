using KubeDsl.Model;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>What one metric of an autoscaler asks for.</summary>
/// <param name="Replicas">The number of Pods.</param>
/// <param name="Name">The metric, as conditions and events name it.</param>
/// <param name="Status">The metric's present value.</param>
internal sealed record MetricProposal(int Replicas, string Name, MetricStatus Status);
