using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Selectors;

/// <summary>One term of a node selector: all its conditions on labels and on the node's name must hold.</summary>
public sealed class NodeSelectorTermMatcher
{
    /// <summary>The only field that a term may name.</summary>
    public const string NameField = "metadata.name";

    private readonly LabelRequirement[] labels;
    private readonly NodeSelectorRequirement[] fields;

    private NodeSelectorTermMatcher(LabelRequirement[] labels, NodeSelectorRequirement[] fields, string? error)
    {
        this.labels = labels;
        this.fields = fields;
        this.Error = error;
    }

    /// <summary>Why the term cannot be used (it then matches nothing); null when it can.</summary>
    public string? Error { get; }

    /// <summary>False when the term matches no node whatever: it is empty or cannot be read.</summary>
    public bool CanMatch => this.Error is null && this.labels.Length + this.fields.Length > 0;

    /// <summary>The matcher of a term.</summary>
    public static NodeSelectorTermMatcher Of(NodeSelectorTerm term)
    {
        var parsed = new List<LabelRequirement>(term.MatchExpressions.Count);
        string? error = null;
        foreach (var expression in term.MatchExpressions)
        {
            if (LabelRequirement.TryCreate(expression.Key, expression.Operator, expression.Values, ordering: true, out var requirement, out var problem))
                parsed.Add(requirement);
            else
                error ??= problem;
        }

        foreach (var field in term.MatchFields)
        {
            if (field.Operator is not ("In" or "NotIn"))
                error ??= "\"" + field.Operator + "\" is not a valid node field selector operator";
            else if (field.Values.Count != 1)
                error ??= "a node field selector needs exactly one value";
        }

        return new NodeSelectorTermMatcher(parsed.ToArray(), [.. term.MatchFields], error);
    }

    /// <summary>True when a node with that name and these labels fits the term.</summary>
    public bool Matches(string nodeName, EquatableMap<string> nodeLabels)
    {
        if (!this.CanMatch)
            return false;
        foreach (var requirement in this.labels)
        {
            if (!requirement.Matches(nodeLabels))
                return false;
        }

        foreach (var field in this.fields)
        {
            var actual = field.Key == NameField ? nodeName : "";
            if (string.Equals(actual, field.Values[0], StringComparison.Ordinal) != (field.Operator == "In"))
                return false;
        }

        return true;
    }
}
