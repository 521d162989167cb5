using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Service accounts and roles.</summary>
internal static class AccessWriter
{
    internal static void WriteAccount(Declaration account, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("ServiceAccount", account.Name, account, context);
        FieldMaps.ServiceAccount.Write(account.Attribute, draft.Root);
        PodWriter.WritePullSecrets(account, draft.Root);
        ObjectFinisher.Finish(draft, account, account.NameOrigin);
    }

    internal static void WriteRole(Declaration role, ReadingContext context)
    {
        var draft = ObjectFinisher.Start(role.Kind.ToString(), role.Name, role, context);
        foreach (var rule in role.Attributes.FindAll(AttributeNames.PolicyRule))
        {
            var to = draft.Root["rules"].Append(rule.Origin);
            FieldMaps.PolicyRule.Write(rule, to);
            if (!to["apiGroups"].IsSet && to["resources"].IsSet)
                to["apiGroups"].Set([""]);
        }

        foreach (var aggregation in role.Attributes.FindAll(AttributeNames.AggregationRule))
            SelectorText.Write(aggregation[ArgumentNames.Selector], draft.Root["aggregationRule.clusterRoleSelectors"].Append(aggregation.Origin));
        ObjectFinisher.Finish(draft, role, role.NameOrigin);
    }

    /// <summary>The account that a workload's Pods run as.</summary>
    internal static void WriteAccountOf(Declaration workload, Field pod)
    {
        if (workload.Attributes.Find(AttributeNames.ServiceAccount) is { } pointer && pod.Context.Follow(pointer, "ServiceAccount", k => k == DeclarationKind.ServiceAccount) is { } account)
            pod["serviceAccountName"].Set(account.Name, pointer.TargetOrigin());
    }
}
