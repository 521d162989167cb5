using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>How the Pods of a workload spread over zones, nodes and the like.</summary>
internal static class TopologySpreadRules
{
    internal static void Check(PodContext pod)
    {
        var constraints = pod.Spec.TopologySpreadConstraints;
        var path = pod.Path.Field("topologySpreadConstraints");
        for (var i = 0; i < constraints.Count; i++)
        {
            CheckOne(constraints[i], pod.Given?.TopologySpreadConstraints[i], path[i], pod);
            CheckRepeated(constraints, i, path[i], pod.Faults);
        }
    }

    private static void CheckOne(TopologySpreadConstraint constraint, TopologySpreadConstraint? given, FieldPath path, PodContext pod)
    {
        var faults = pod.Faults;
        if (constraint.MaxSkew <= 0)
            faults.Invalid(path.Field("maxSkew"), constraint.MaxSkew, "must be greater than 0");
        if (constraint.TopologyKey.Length == 0)
            faults.Required(path.Field("topologyKey"));
        if (constraint.WhenUnsatisfiable is not ("DoNotSchedule" or "ScheduleAnyway"))
            faults.NotSupported(path.Field("whenUnsatisfiable"), constraint.WhenUnsatisfiable, "DoNotSchedule", "ScheduleAnyway");
        if (constraint.MinDomains is { } domains)
        {
            if (domains <= 0)
                faults.Invalid(path.Field("minDomains"), domains, "must be greater than 0");
            if (constraint.WhenUnsatisfiable is not "DoNotSchedule")
                faults.Invalid(path.Field("minDomains"), domains, "may be given only with whenUnsatisfiable: DoNotSchedule");
        }

        CheckPolicy(constraint.NodeAffinityPolicy, path.Field("nodeAffinityPolicy"), faults);
        CheckPolicy(constraint.NodeTaintsPolicy, path.Field("nodeTaintsPolicy"), faults);
        AffinityRules.CheckKeys(constraint.MatchLabelKeys, constraint.LabelSelector, path, "matchLabelKeys", faults);
        AffinityRules.CheckOverlap(constraint.MatchLabelKeys, given?.LabelSelector, path, pod);
        LabelRules.CheckSelector(constraint.LabelSelector, path.Field("labelSelector"), faults);
    }

    /// <summary>Reported at the earlier entry, under a name that stands for the pair.</summary>
    private static void CheckRepeated(EquatableArray<TopologySpreadConstraint> constraints, int index, FieldPath path, ApiFaults faults)
    {
        var (key, action) = (constraints[index].TopologyKey, constraints[index].WhenUnsatisfiable);
        for (var i = index + 1; i < constraints.Count; i++)
        {
            if (constraints[i].TopologyKey != key || constraints[i].WhenUnsatisfiable != action)
                continue;
            faults.Duplicate(path.Field("{topologyKey, whenUnsatisfiable}"), key + ", " + action);
            return;
        }
    }

    private static void CheckPolicy(string? policy, FieldPath path, ApiFaults faults)
    {
        if (policy is not (null or "Honor" or "Ignore"))
            faults.NotSupported(path, policy, "Honor", "Ignore");
    }
}
