using KubeDsl.Manifests;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Resources;

namespace KubeDsl.Rules.Api;

/// <summary>What is told about a manifest that cannot become an object.</summary>
internal static class ReadFaults
{
    internal static Fault Of(ReadIssue issue, ObjectKey key) => issue.MalformedQuantity is { } text ? MalformedQuantityRule.Of(new FaultPlace(key, issue.Path), text, issue.Path) : new()
    {
        Rule = ServerRules.Unreadable,
        Place = new FaultPlace(key, issue.Path),
        Arguments = [issue.Path, issue.Message],
        Reason = FaultReason.FieldValueTypeInvalid,
    };
}
