using System;
using KubeDsl.Collections;
using KubeDsl.Declarations.Faults;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Resources;

namespace KubeDsl.Analyzers.Diagnostics;

/// <summary>Which rule a mistake in the use of the declarations breaks, and what its message tells.</summary>
internal static class DeclarationFaultRules
{
    /// <summary>The fault; null for mistakes that another analyzer sees on the class or argument itself, and for those that the rules see in the objects.</summary>
    internal static Fault? Of(DeclarationFault fault)
    {
        var place = fault.Place ?? new FaultPlace(default, "");
        var given = fault.Arguments;
        return fault.Kind switch
        {
            DeclarationFaultKind.NotPartial or DeclarationFaultKind.Generic or DeclarationFaultKind.UnknownValue or DeclarationFaultKind.ForeignPointer => null,
            DeclarationFaultKind.SeveralKinds => Make(DeclarationRules.SetTwice, "The kind", given[0], given[1], given[2]),
            DeclarationFaultKind.WrongPointer => Make(DeclarationRules.WrongPointer, given[0], WithArticle(given[1]), given[2]),
            DeclarationFaultKind.PortNotServed => Make(NetworkingRules.PortNotServed, given[0], given[1]),
            DeclarationFaultKind.NoSinglePort => Make(PodRules.PortNotChosen, given[0], given[1]),
            DeclarationFaultKind.NoImage => Make(PodRules.ImageMissing, given[0]),
            DeclarationFaultKind.MalformedQuantity => MalformedQuantityRule.Of(place, given[1], FieldInWords(given[0])),
            DeclarationFaultKind.InvalidValue => Make(DeclarationRules.ValueDoesNotFit, given[0], given[1]),
            DeclarationFaultKind.UnknownField => Make(DeclarationRules.UnknownField, given[0], Nearest(given[1])) with { Suggestion = given[1].Length > 0 ? given[1] : null },
            DeclarationFaultKind.ReplicasUnderAutoscaler => Make(ReliabilityRules.ReplicasFightAutoscaler, given[0], given[1], given[0], given[2], given[3]),
            DeclarationFaultKind.NoEffect => Make(DeclarationRules.NoEffect, given[0], given[1], given[2]),
            DeclarationFaultKind.FileMissing => Make(DeclarationRules.FileMissing, given[0], given[1]),
            DeclarationFaultKind.FileTooLarge => Make(DeclarationRules.FileTooLarge, given[0], given[1], given[2]),
            DeclarationFaultKind.ManifestUnreadable => Make(DeclarationRules.ManifestUnreadable, given[0], given[1]),
            DeclarationFaultKind.ManifestInvalid => Make(ServerRules.Unreadable, given[0], given[1]),
            DeclarationFaultKind.InheritedPart => Make(DeclarationRules.InheritedPart, given[0], given[1]),
            DeclarationFaultKind.UnknownKind => Make(DeclarationRules.UnknownKind, given[0], given[1], Nearest(given[2])),
            DeclarationFaultKind.SecretValue => Make(SecurityRules.SecretInSource, given[0], given[1]),
            _ => throw new InvalidOperationException("No rule for " + fault.Kind + "."),
        };

        Fault Make(Rule rule, params string[] arguments) => new() { Rule = rule, Place = place, Arguments = arguments.ToEquatableArray() };
    }

    private static string Nearest(string name) => name.Length == 0 ? "" : "; the nearest is '" + name + "'";

    private static string WithArticle(string kinds) => (kinds[0] is 'A' or 'E' or 'I' or 'O' ? "an " : "a ") + kinds;

    /// <summary>The last two steps of a path, such as <c>requests.memory</c>; the last one alone when the other is an item of a list.</summary>
    private static string FieldInWords(string path)
    {
        var last = path.LastIndexOf('.');
        var before = last < 1 ? -1 : path.LastIndexOf('.', last - 1);
        var words = path.Substring(before + 1);
        return words.IndexOf('[') < 0 ? words : path.Substring(last + 1);
    }
}
