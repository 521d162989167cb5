using System;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;

namespace KubeDsl.Rules;

/// <summary>A mistake that a rule found: where, what, and what would be right. It knows no source file; origins give the place in C# or YAML.</summary>
public sealed record Fault
{
    /// <summary>The rule that was broken.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The field at fault.</summary>
    public required FaultPlace Place { get; init; }

    /// <summary>The arguments of the rule's message.</summary>
    public EquatableArray<string> Arguments { get; init; }

    /// <summary>The API server's reason when it refuses the field; null when it accepts it.</summary>
    public FaultReason? Reason { get; init; }

    /// <summary>The other fields of a conflict.</summary>
    public EquatableArray<FaultPlace> Related { get; init; }

    /// <summary>The value that would be right, where there is just one; code fixes insert it.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The message with its arguments filled in.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, this.Rule.MessageFormat, this.Arguments.Select(a => (object)a).ToArray());

    /// <summary>The field and what is wrong with it; for a fault of the object as a whole just the latter.</summary>
    public string Description
    {
        get
        {
            var start = this.Place.Path + ": ";
            var message = this.Message.StartsWith(start, StringComparison.Ordinal) ? this.Message.Substring(start.Length) : this.Message;
            return this.Place.Path == FieldPath.Whole.ToString() ? message : start + message;
        }
    }
}
