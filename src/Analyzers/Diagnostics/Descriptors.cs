using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Diagnostics;

/// <summary>The compiler's descriptors, made from Core's rules: nothing about a rule is written twice.</summary>
public static class Descriptors
{
    /// <summary>Where the page of a rule is; <c>{id}</c> stands for the id.</summary>
    public const string HelpLink = "https://github.com/kubedsl/kubedsl/blob/main/docs/rules/{id}.md";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = RuleCatalogue.All.ToDictionary(r => r.Id, Make, StringComparer.Ordinal);

    /// <summary>All descriptors in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleCatalogue.All.Select(Of)];

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    private static DiagnosticDescriptor Make(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: rule.Severity != RuleSeverity.Off,
        rule.Description,
        HelpLink.Replace("{id}", rule.Id));

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning or RuleSeverity.Off => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
