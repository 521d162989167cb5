using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Api;

/// <summary>
/// Collects what the API server would say about one object: causes of a refusal, and warnings. The order is that of the rules and means nothing;
/// the same field may be named several times, once for each complaint.
/// </summary>
internal sealed class ApiFaults(ObjectKey key)
{
    private readonly List<Fault> causes = [];
    private readonly List<Fault> warnings = [];
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);

    /// <summary>The object.</summary>
    internal ObjectKey Key => key;

    internal bool Any => this.causes.Count > 0;

    internal int Count => this.causes.Count;

    internal EquatableArray<Fault> Causes => this.causes.ToEquatableArray();

    internal EquatableArray<Fault> Warnings => this.warnings.ToEquatableArray();

    /// <summary>A value that must be given is missing.</summary>
    internal void Required(FieldPath path, string wanted = "must be given", Rule? rule = null) => this.Add(FaultReason.FieldValueRequired, path, wanted, rule);

    /// <summary>The value is wrong; the complaint goes on from it: "must not be negative".</summary>
    internal void Invalid(FieldPath path, object value, string complaint, Rule? rule = null) =>
        this.Add(FaultReason.FieldValueInvalid, path, Quote(value) + " " + complaint, rule);

    /// <summary>The value is wrong in several ways, each of which the API server reports by itself.</summary>
    internal void Invalid(FieldPath path, string value, EquatableArray<string> complaints, Rule? rule = null)
    {
        foreach (var complaint in complaints)
            this.Invalid(path, value, complaint, rule);
    }

    internal void Forbidden(FieldPath path, string complaint, Rule? rule = null) => this.Add(FaultReason.FieldValueForbidden, path, complaint, rule);

    internal void Duplicate(FieldPath path, object value, Rule? rule = null) =>
        this.Add(FaultReason.FieldValueDuplicate, path, Quote(value) + " stands here a second time", rule);

    internal void TooLong(FieldPath path, int size, int limit, Rule? rule = null) =>
        this.Add(FaultReason.FieldValueTooLong, path, string.Format(CultureInfo.InvariantCulture, "has {0} bytes, at most {1} are allowed", size, limit), rule);

    internal void TooMany(FieldPath path, int count, int limit, Rule? rule = null) =>
        this.Add(FaultReason.FieldValueTooMany, path, string.Format(CultureInfo.InvariantCulture, "has {0} entries, at most {1} are allowed", count, limit), rule);

    internal void NotFound(FieldPath path, object value, string complaint, Rule? rule = null) =>
        this.Add(FaultReason.FieldValueNotFound, path, Quote(value) + " " + complaint, rule);

    /// <summary>The value is none of those that the field may have.</summary>
    internal void NotSupported(FieldPath path, string value, params string[] allowed) => this.Add(new Fault
    {
        Rule = ServerRules.UnlistedValue,
        Place = new FaultPlace(key, path.ToString()),
        Reason = FaultReason.FieldValueNotSupported,
        Arguments = [value, string.Join(", ", allowed)],
        Suggestion = Array.Find(allowed, a => string.Equals(a, value, StringComparison.OrdinalIgnoreCase)),
    });

    internal void Add(FaultReason reason, FieldPath path, string complaint, Rule? rule) => this.Add(new Fault
    {
        Rule = rule ?? ServerRules.Refused,
        Place = new FaultPlace(key, path.ToString()),
        Reason = reason,
        Arguments = [path.ToString(), complaint],
    });

    /// <summary>A mistake that a rule of the catalogue tells better; the arguments are those of its message.</summary>
    internal void As(Rule rule, FaultReason reason, FieldPath path, params string[] arguments) => this.Add(new Fault
    {
        Rule = rule,
        Place = new FaultPlace(key, path.ToString()),
        Reason = reason,
        Arguments = [.. arguments],
    });

    internal void Add(Fault fault) => this.causes.Add(fault);

    /// <summary>The server accepts the object but warns. Equal warnings are given once.</summary>
    internal void Warn(FieldPath path, string complaint, Rule? rule = null) => this.WarnAs(path.ToString(), path, complaint, rule);

    /// <summary>As <see cref="Warn"/>, where the server's text begins with something else than a field.</summary>
    internal void WarnAs(string head, FieldPath path, string complaint, Rule? rule = null)
    {
        if (!this.warned.Add(head + "\n" + complaint))
            return;
        this.warnings.Add(new Fault
        {
            Rule = rule ?? ServerRules.Warned,
            Place = new FaultPlace(key, path.ToString()),
            Arguments = [head, complaint],
        });
    }

    private static string Quote(object value) => value is string text ? "'" + text + "'" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
