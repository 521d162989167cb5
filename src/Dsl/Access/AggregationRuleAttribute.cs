using System;

namespace KubeDsl;

/// <summary>Takes the rules of all cluster roles that a selector finds: an entry of <c>aggregationRule.clusterRoleSelectors</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AggregationRuleAttribute : Attribute
{
    /// <summary>Writes <see cref="Selector"/>.</summary>
    /// <param name="selector">Which cluster roles, such as <c>rbac.example.com/aggregate=true</c>.</param>
    public AggregationRuleAttribute(string selector) => this.Selector = selector;

    /// <summary>Which cluster roles, such as <c>rbac.example.com/aggregate=true</c>.</summary>
    public string Selector { get; }
}
