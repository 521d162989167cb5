using System;

namespace KubeDsl;

/// <summary>When an indexed Job is done before all indexes are: an entry of <c>successPolicy.rules</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SuccessPolicyRuleAttribute : Attribute
{
    /// <summary>The field <c>succeededIndexes</c>, such as <c>0,2-4</c>.</summary>
    public string? SucceededIndexes { get; set; }

    /// <summary>The field <c>succeededCount</c>.</summary>
    public int SucceededCount { get; set; }
}
