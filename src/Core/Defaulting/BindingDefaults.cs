using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>RoleBindings and ClusterRoleBindings as the API server stores them. Source: <c>pkg/apis/rbac/v1/defaults.go</c>.</summary>
public static class BindingDefaults
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>The binding with the API group of roles, users and groups filled in.</summary>
    public static RoleBinding Apply(RoleBinding binding) => binding with
    {
        Metadata = MetadataDefaults.Namespaced(binding.Metadata),
        RoleRef = Complete(binding.RoleRef),
        Subjects = Complete(binding.Subjects),
    };

    /// <summary>The binding with the API group of roles, users and groups filled in.</summary>
    public static ClusterRoleBinding Apply(ClusterRoleBinding binding) => binding with
    {
        Metadata = MetadataDefaults.OfCluster(binding.Metadata),
        RoleRef = Complete(binding.RoleRef),
        Subjects = Complete(binding.Subjects),
    };

    private static RoleRef Complete(RoleRef role) => role.ApiGroup.Length > 0 ? role : role with { ApiGroup = Group };

    private static EquatableArray<Subject> Complete(EquatableArray<Subject> subjects) =>
        subjects.Map(s => s.Kind is "User" or "Group" && string.IsNullOrEmpty(s.ApiGroup) ? s with { ApiGroup = Group } : s);
}
