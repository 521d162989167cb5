using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>IngressClasses.</summary>
internal static class IngressClassRules
{
    private const int MaxController = 250;

    internal static void Check(IngressClass ingressClass, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("controller");
        var controller = ingressClass.Spec?.Controller ?? "";
        if (controller.Length == 0)
            faults.Required(path, "must be a domain, '/' and a path, such as example.com/controller");
        else
            faults.Invalid(path, controller, DomainPrefixedPath.Complaints(controller));
        if (TextSize.Of(controller) > MaxController)
            faults.TooLong(path, TextSize.Of(controller), MaxController);
        if (ingressClass.Spec?.Parameters is { } parameters)
            CheckParameters(parameters, FieldPath.Spec.Field("parameters"), faults);
    }

    private static void CheckParameters(IngressClassParametersReference parameters, FieldPath path, ApiFaults faults)
    {
        if (parameters.ApiGroup is { } group)
            faults.Invalid(path.Field("apiGroup"), group, DnsSubdomain.Complaints(group));
        IngressRules.CheckSegment(parameters.Kind, path.Field("kind"), faults);
        IngressRules.CheckSegment(parameters.Name, path.Field("name"), faults);
        path = path.Field("namespace");
        switch (parameters.Scope)
        {
            case "Namespace":
                if (parameters.Namespace is { } space)
                    faults.Invalid(path, space, DnsLabel.Complaints(space));
                else
                    faults.Required(path, "must be given with the scope Namespace");
                break;
            case "Cluster":
                if (parameters.Namespace is not null)
                    faults.Forbidden(path, "must not be set with the scope Cluster");
                break;
            default:
                faults.NotSupported(FieldPath.Spec.Field("parameters.scope"), parameters.Scope ?? "", "Cluster", "Namespace");
                break;
        }
    }
}
