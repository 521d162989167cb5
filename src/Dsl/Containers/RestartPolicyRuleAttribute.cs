using System;

namespace KubeDsl;

/// <summary>What happens when the container ends with some exit codes: an entry of <c>restartPolicyRules</c>; needs <c>RestartPolicy</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RestartPolicyRuleAttribute : Attribute
{
    /// <summary>Writes <see cref="ExitCodes"/>.</summary>
    /// <param name="exitCodes">The field <c>exitCodes.values</c>.</param>
    public RestartPolicyRuleAttribute(params int[] exitCodes) => this.ExitCodes = exitCodes;

    /// <summary>The field <c>exitCodes.values</c>.</summary>
    public int[] ExitCodes { get; }

    /// <summary>The field <c>exitCodes.operator</c>; In by default.</summary>
    public ExitCodeOperator Operator { get; set; }

    /// <summary>The field <c>action</c>; Restart by default.</summary>
    public ContainerRestartAction Action { get; set; }
}
