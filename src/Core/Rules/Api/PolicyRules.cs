using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Roles and their bindings.</summary>
internal static class PolicyRules
{
    private const string Group = "rbac.authorization.k8s.io";

    internal static void Check(EquatableArray<PolicyRule> rules, bool clusterWide, ApiFaults faults)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            var path = FieldPath.Of("rules")[i];
            RequireList(rule.Verbs, path.Field("verbs"), faults);
            if (rule.NonResourceURLs.IsEmpty)
            {
                RequireList(rule.ApiGroups, path.Field("apiGroups"), faults);
                RequireList(rule.Resources, path.Field("resources"), faults);
                continue;
            }

            if (!clusterWide)
                faults.Invalid(path.Field("nonResourceURLs"), rule.NonResourceURLs[0], "may stand only in a ClusterRole");
            if (!rule.ApiGroups.IsEmpty || !rule.Resources.IsEmpty || !rule.ResourceNames.IsEmpty)
                faults.Invalid(path.Field("nonResourceURLs"), rule.NonResourceURLs[0], "must not stand beside resources");
        }
    }

    internal static void Check(AggregationRule? rule, ApiFaults faults)
    {
        if (rule is null)
            return;
        var path = FieldPath.Of("aggregationRule.clusterRoleSelectors");
        if (rule.ClusterRoleSelectors.IsEmpty)
            faults.Required(path, "must have a selector");
        for (var i = 0; i < rule.ClusterRoleSelectors.Count; i++)
        {
            LabelRules.CheckSelector(rule.ClusterRoleSelectors[i], path[i], faults);
            if (!LabelRules.CanBeEvaluated(rule.ClusterRoleSelectors[i]))
                faults.Invalid(path[i], "the selector", "cannot be evaluated");
        }
    }

    internal static void Check(RoleRef role, EquatableArray<Subject> subjects, bool clusterWide, ApiFaults faults)
    {
        var path = FieldPath.Of("roleRef");
        if (role.ApiGroup is not Group)
            faults.NotSupported(path.Field("apiGroup"), role.ApiGroup, Group);
        if (role.Kind is not "ClusterRole" && (clusterWide || role.Kind is not "Role"))
            faults.NotSupported(path.Field("kind"), role.Kind, clusterWide ? ["ClusterRole"] : ["ClusterRole", "Role"]);
        IngressRules.CheckSegment(role.Name, path.Field("name"), faults);
        for (var i = 0; i < subjects.Count; i++)
            Check(subjects[i], clusterWide, FieldPath.Of("subjects")[i], faults);
    }

    private static void Check(Subject subject, bool clusterWide, FieldPath path, ApiFaults faults)
    {
        if (subject.Name.Length == 0)
            faults.Required(path.Field("name"));
        switch (subject.Kind)
        {
            case "ServiceAccount":
                if (subject.Name.Length > 0)
                    faults.Invalid(path.Field("name"), subject.Name, DnsSubdomain.Complaints(subject.Name));
                if (subject.ApiGroup is { Length: > 0 })
                    faults.NotSupported(path.Field("apiGroup"), subject.ApiGroup, "");
                if (clusterWide && string.IsNullOrEmpty(subject.Namespace))
                    faults.Required(path.Field("namespace"));
                break;
            case "User" or "Group":
                if (subject.ApiGroup is not Group)
                    faults.NotSupported(path.Field("apiGroup"), subject.ApiGroup ?? "", Group);
                break;
            default:
                faults.NotSupported(path.Field("kind"), subject.Kind, "ServiceAccount", "User", "Group");
                break;
        }
    }

    private static void RequireList(EquatableArray<string> list, FieldPath path, ApiFaults faults)
    {
        if (list.IsEmpty)
            faults.Required(path, "must have an entry");
    }
}
