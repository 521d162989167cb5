using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Service accounts, roles, and what binds them.</summary>
internal static class AccessWriter
{
    private const string ApiGroup = "rbac.authorization.k8s.io";

    internal static void WriteAccount(Declaration account, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("ServiceAccount", account.Name, account, context);
        FieldMaps.ServiceAccount.Write(account.Attribute, draft.Root);
        PodWriter.WritePullSecrets(account.Attribute, draft.Root);
        ObjectFinisher.Finish(draft, account, account.NameOrigin);
        foreach (var binding in account.Attributes.FindAll(AttributeNames.RoleBinding))
        {
            if (context.Follow(binding, "Role or ClusterRole", k => k is DeclarationKind.Role or DeclarationKind.ClusterRole) is { } role)
                WriteBinding("RoleBinding", account.Name + "-" + role.Name, account, role, binding, context);
        }

        foreach (var binding in account.Attributes.FindAll(AttributeNames.ClusterRoleBinding))
        {
            if (context.Follow(binding, "ClusterRole", k => k == DeclarationKind.ClusterRole) is { } role)
                WriteBinding("ClusterRoleBinding", context.Namespace + "-" + account.Name + "-" + role.Name, account, role, binding, context);
        }
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

        ObjectFinisher.Finish(draft, role, role.NameOrigin);
    }

    /// <summary>The account that a workload's Pods run as.</summary>
    internal static void WriteAccountOf(Declaration workload, Field pod)
    {
        if (workload.Attributes.Find(AttributeNames.ServiceAccount) is { } pointer && pod.Context.Follow(pointer, "ServiceAccount", k => k == DeclarationKind.ServiceAccount) is { } account)
            pod["serviceAccountName"].Set(account.Name, pointer.TargetOrigin());
    }

    private static void WriteBinding(string kind, string name, Declaration account, Declaration role, DeclaredAttribute attribute, ReadingContext context)
    {
        var draft = ObjectFinisher.Start(kind, name, account, context);
        draft.Root.From(attribute.Origin);
        draft.Root["roleRef.apiGroup"].Set(ApiGroup);
        draft.Root["roleRef.kind"].Set(role.Kind.ToString());
        draft.Root["roleRef.name"].Set(role.Name, attribute.TargetOrigin());
        var subject = draft.Root["subjects"].Append(account.Origin);
        subject["kind"].Set("ServiceAccount");
        subject["name"].Set(account.Name);
        subject["namespace"].Set(context.Namespace);
        ObjectFinisher.Finish(draft, account, attribute.Origin);
    }
}
