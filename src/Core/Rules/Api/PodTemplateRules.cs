using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Selectors;

namespace KubeDsl.Rules.Api;

/// <summary>The Pod template of a workload, and the selector that must find its Pods again.</summary>
internal static class PodTemplateRules
{
    internal static void Check(PodTemplateSpec template, FieldPath path, ApiContext server, ApiFaults faults, bool inStatefulSet = false)
    {
        // A StatefulSet has its template's metadata judged a second time.
        for (var i = 0; i < (inStatefulSet ? 2 : 1); i++)
        {
            LabelRules.CheckLabels(template.Metadata.Labels, path.Field("labels"), faults);
            LabelRules.CheckAnnotations(template.Metadata.Annotations, path.Field("annotations"), faults);
        }

        PodSpecRules.Check(ContextOf(template, path, server, faults, inStatefulSet));
    }

    internal static PodContext ContextOf(PodTemplateSpec template, FieldPath path, ApiContext server, ApiFaults faults, bool inStatefulSet = false) => new()
    {
        Faults = faults,
        Server = server,
        Metadata = template.Metadata,
        Spec = template.Spec,
        Path = path.Field("spec"),
        AnnotationsPath = path.Field("annotations"),
        InStatefulSet = inStatefulSet,
    };

    /// <summary>The selector of a Deployment, ReplicaSet or StatefulSet: it must be there, select something and find the template's Pods.</summary>
    /// <returns>True when the server goes on to look at the template.</returns>
    internal static bool CheckSelector(LabelSelector selector, PodTemplateSpec template, FieldPath spec, ApiFaults faults)
    {
        var path = spec.Field("selector");
        var absent = IsAbsent(selector);
        if (absent)
        {
            faults.Required(path);
        }
        else
        {
            LabelRules.CheckSelector(selector, path, faults);
            if (LabelRules.IsEmpty(selector))
                faults.Invalid(path, "{}", "must select something");
        }

        if (!LabelRules.CanBeEvaluated(selector))
        {
            faults.Invalid(path, "the selector", "cannot be evaluated, so the template is not looked at");
            return false;
        }

        if (absent || !LabelSelectorMatcher.Of(selector).Matches(template.Metadata.Labels))
            RejectLabels(spec, faults);
        return true;
    }

    /// <summary>True for a selector that nobody wrote: the model has the shared empty one in its place.</summary>
    internal static bool IsAbsent(LabelSelector selector) => ReferenceEquals(selector, LabelSelector.Empty);

    internal static void RejectLabels(FieldPath spec, ApiFaults faults) =>
        faults.Invalid(spec.Field("template.metadata.labels"), "the template's labels", "must match the selector");

    /// <summary>Pods of controllers that keep a number of them running never end by themselves.</summary>
    internal static void CheckRunsForever(PodSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.RestartPolicy is not "Always")
            faults.As(PodRules.RestartPolicyNotAllowed, FaultReason.FieldValueNotSupported, path.Field("restartPolicy"), faults.Key.Kind, "Always", spec.RestartPolicy ?? "");
        if (spec.ActiveDeadlineSeconds is not null)
            faults.Forbidden(path.Field("activeDeadlineSeconds"), "must not be set here: the controller would start the Pods again and again");
    }
}
