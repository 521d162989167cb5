using System;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>How the objects of a kind may be named.</summary>
internal sealed class NameGrammar
{
    /// <summary>A DNS label.</summary>
    internal static readonly NameGrammar Label = new(DnsLabel.Complaints, text => DnsLabel.Complaints(MaskTrailingDash(text)));

    /// <summary>A DNS subdomain.</summary>
    internal static readonly NameGrammar Subdomain = new(DnsSubdomain.Complaints, text => DnsSubdomain.Complaints(MaskTrailingDash(text)));

    /// <summary>Whatever fits into a URL.</summary>
    internal static readonly NameGrammar Segment = new(PathSegmentName.Complaints, PathSegmentName.PrefixComplaints);

    private NameGrammar(Func<string, EquatableArray<string>> complaints, Func<string, EquatableArray<string>> prefixComplaints)
    {
        this.Complaints = complaints;
        this.PrefixComplaints = prefixComplaints;
    }

    /// <summary>What is wrong with a name.</summary>
    internal Func<string, EquatableArray<string>> Complaints { get; }

    /// <summary>What is wrong with the beginning of a name.</summary>
    internal Func<string, EquatableArray<string>> PrefixComplaints { get; }

    internal static NameGrammar Of(KubernetesObject value) => value switch
    {
        Namespace or Service or StatefulSet => Label,
        Role or RoleBinding or ClusterRole or ClusterRoleBinding or PodDisruptionBudget => Segment,
        _ => Subdomain,
    };

    /// <summary>A dash at the end stands for the letters that follow.</summary>
    internal static string MaskTrailingDash(string text) =>
        text.Length > 1 && text.EndsWith('-') ? text.Substring(0, text.Length - 2) + "a" : text;
}
