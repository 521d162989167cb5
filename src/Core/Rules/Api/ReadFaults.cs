using KubeDsl.Manifests;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Api;

/// <summary>What is told about a manifest that cannot become an object.</summary>
internal static class ReadFaults
{
    internal static Fault Of(ReadIssue issue, ObjectKey key) => new()
    {
        Rule = ServerRules.Unreadable,
        Place = new FaultPlace(key, issue.Path),
        Arguments = [issue.Path, issue.Message],
        Reason = FaultReason.FieldValueTypeInvalid,
    };
}
