using System;

namespace KubeDsl;

/// <summary>A rule of a Job for failed Pods: an entry of <c>podFailurePolicy.rules</c>. The first that fits counts. The Pods' restart policy is Never unless it is written.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PodFailurePolicyRuleAttribute : Attribute
{
    /// <summary>Writes <see cref="Action"/>.</summary>
    /// <param name="action">The field <c>action</c>.</param>
    public PodFailurePolicyRuleAttribute(PodFailurePolicyAction action) => this.Action = action;

    /// <summary>The field <c>action</c>.</summary>
    public PodFailurePolicyAction Action { get; }

    /// <summary>The field <c>onExitCodes.values</c>.</summary>
    public int[]? ExitCodes { get; set; }

    /// <summary>The field <c>onExitCodes.operator</c>; In by default.</summary>
    public ExitCodeOperator Operator { get; set; }

    /// <summary>The field <c>onExitCodes.containerName</c>; any container by default.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The fields <c>onPodConditions[].type</c>, such as <c>DisruptionTarget</c>: the Pod has one of these conditions.</summary>
    public string[]? PodConditions { get; set; }
}
