using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>What gives roles: to a service account, or to the subjects of a class of its own.</summary>
internal static class BindingWriter
{
    private const string ApiGroup = "rbac.authorization.k8s.io";

    /// <summary>The bindings of a service account, also of one that something else makes.</summary>
    internal static void Write(Declaration account, ReadingContext context)
    {
        foreach (var binding in account.Attributes.All)
        {
            if (binding.Name is not (AttributeNames.RoleBinding or AttributeNames.ClusterRoleBinding) || RoleOf(binding, context) is not { } role)
                continue;
            var start = binding.Name == AttributeNames.RoleBinding ? "" : context.Namespace + "-";
            var draft = Start(binding, binding.Text(ArgumentNames.Name) ?? start + account.Name + "-" + role.Name, account, role, context);
            WriteAccount(account.Name, account, draft.Root);
            ObjectFinisher.Finish(draft, account, binding[ArgumentNames.Name]?.Origin ?? binding.Origin);
        }
    }

    internal static void WriteAlone(Declaration declaration, ReadingContext context)
    {
        if (RoleOf(declaration.Attribute, context) is not { } role)
            return;
        var draft = Start(declaration.Attribute, declaration.Name, declaration, role, context);
        foreach (var subject in declaration.Attributes.All)
        {
            switch (subject.Name)
            {
                case AttributeNames.UserSubject:
                    WriteSubject("User", subject, draft.Root);
                    break;
                case AttributeNames.GroupSubject:
                    WriteSubject("Group", subject, draft.Root);
                    break;
                case AttributeNames.ServiceAccountSubject when subject.TypeArguments.IsEmpty:
                    var item = draft.Root["subjects"].Append(subject.Origin);
                    item["kind"].Set("ServiceAccount");
                    FieldMaps.Subject.Write(subject, item);
                    if (!item["namespace"].IsSet)
                        item["namespace"].Set(context.Namespace);
                    break;
                case AttributeNames.ServiceAccountSubject:
                    if (context.Follow(subject, "ServiceAccount", k => k == DeclarationKind.ServiceAccount) is { } account)
                        WriteAccount(account.Name, account, draft.Root);
                    break;
            }
        }

        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    private static Declaration? RoleOf(DeclaredAttribute binding, ReadingContext context) => binding.Name == AttributeNames.RoleBinding
        ? context.Follow(binding, "Role or ClusterRole", k => k is DeclarationKind.Role or DeclarationKind.ClusterRole)
        : context.Follow(binding, "ClusterRole", k => k == DeclarationKind.ClusterRole);

    private static ObjectDraft Start(DeclaredAttribute binding, string name, Declaration declaration, Declaration role, ReadingContext context)
    {
        var draft = ObjectFinisher.Start(binding.Name, name, declaration, context);
        draft.Root.From(binding.Origin);
        draft.Root["roleRef.apiGroup"].Set(ApiGroup);
        draft.Root["roleRef.kind"].Set(role.Kind.ToString(), binding.TargetOrigin());
        draft.Root["roleRef.name"].Set(role.Name, binding.TargetOrigin());
        return draft;
    }

    private static void WriteSubject(string kind, DeclaredAttribute subject, Field root)
    {
        var item = root["subjects"].Append(subject.Origin);
        item["apiGroup"].Set(ApiGroup);
        item["kind"].Set(kind, subject.Origin);
        FieldMaps.Subject.Write(subject, item);
    }

    private static void WriteAccount(string name, Declaration account, Field root)
    {
        var subject = root["subjects"].Append(account.Origin);
        subject["kind"].Set("ServiceAccount");
        subject["name"].Set(name);
        subject["namespace"].Set(root.Context.Namespace);
    }
}
