using System;

namespace KubeDsl;

/// <summary>A right: an entry of <c>rules</c> of a role.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PolicyRuleAttribute : Attribute
{
    /// <summary>Writes <see cref="Verbs"/>.</summary>
    /// <param name="verbs">The field <c>verbs</c>, such as <c>get</c> and <c>list</c>.</param>
    public PolicyRuleAttribute(params string[] verbs) => this.Verbs = verbs;

    /// <summary>The field <c>verbs</c>, such as <c>get</c> and <c>list</c>.</summary>
    public string[] Verbs { get; }

    /// <summary>The field <c>apiGroups</c>; the core group by default, where resources are named.</summary>
    public string[]? ApiGroups { get; set; }

    /// <summary>The field <c>resources</c>, such as <c>pods</c>.</summary>
    public string[]? Resources { get; set; }

    /// <summary>The field <c>resourceNames</c>; all by default.</summary>
    public string[]? ResourceNames { get; set; }

    /// <summary>The field <c>nonResourceURLs</c>, of a cluster role.</summary>
    public string[]? NonResourceURLs { get; set; }
}
