using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Ingresses.</summary>
internal static class IngressRules
{
    /// <summary>Names the class of an Ingress as it was done before the field came.</summary>
    internal const string ClassAnnotation = "kubernetes.io/ingress.class";

    internal static void Check(Ingress ingress, ApiFaults faults)
    {
        var spec = ingress.Spec;
        var path = FieldPath.Spec;
        if (spec.Rules.IsEmpty && spec.DefaultBackend is null)
            faults.Invalid(path, "an Ingress", "must have rules or a defaultBackend");
        if (spec.DefaultBackend is { } backend)
            CheckBackend(backend, path.Field("defaultBackend"), faults);
        for (var i = 0; i < spec.Rules.Count; i++)
            CheckRule(spec.Rules[i], path.Field("rules")[i], faults);
        for (var i = 0; i < spec.Tls.Count; i++)
            CheckTls(spec.Tls[i], path.Field("tls")[i], faults);
        if (spec.IngressClassName is not { } className)
            return;
        faults.Invalid(path.Field("ingressClassName"), className, DnsSubdomain.Complaints(className));
        if (ingress.Metadata.Annotations.TryGetValue(ClassAnnotation, out var annotation) && annotation != className)
            faults.Invalid(FieldPath.Of("annotations").Field(ClassAnnotation), annotation, "must equal ingressClassName, beside which it better goes");
    }

    private static void CheckRule(IngressRule rule, FieldPath path, ApiFaults faults)
    {
        if (rule.Host is { Length: > 0 } host)
        {
            if (IpAddress.TryParse(host, out _))
                faults.Invalid(path.Field("host"), host, "must be a DNS name, not an address");
            faults.Invalid(path.Field("host"), host, DnsWildcard.Complaints(host));
        }

        if (rule.Http is not { } http)
            return;
        var paths = path.Field("http.paths");
        if (http.Paths.IsEmpty)
            faults.Required(paths, "must have a path");
        for (var i = 0; i < http.Paths.Count; i++)
            CheckPath(http.Paths[i], paths[i], faults);
    }

    private static void CheckPath(HTTPIngressPath item, FieldPath path, ApiFaults faults)
    {
        if (item.PathType is null)
        {
            faults.Required(path.Field("pathType"), "must be Exact, Prefix or ImplementationSpecific");
            return;
        }

        var text = item.Path ?? "";
        switch (item.PathType)
        {
            case "Exact" or "Prefix":
                IngressPathRules.Check(text, path.Field("path"), faults);
                break;
            case "ImplementationSpecific":
                if (text.Length > 0 && !text.StartsWith('/'))
                    faults.Invalid(path.Field("path"), text, "must begin with '/'");
                break;
            default:
                faults.NotSupported(path.Field("pathType"), item.PathType, "Exact", "ImplementationSpecific", "Prefix");
                break;
        }

        CheckBackend(item.Backend, path.Field("backend"), faults);
    }

    private static void CheckBackend(IngressBackend backend, FieldPath path, ApiFaults faults)
    {
        if (backend.Resource is null == backend.Service is null)
        {
            faults.Invalid(path, "a backend", "must have exactly one of service and resource");
            return;
        }

        if (backend.Resource is { } resource)
            CheckResource(resource, path.Field("resource"), faults);
        if (backend.Service is not { } service)
            return;
        if (service.Name.Length == 0)
            faults.Required(path.Field("service.name"));
        else
            faults.Invalid(path.Field("service.name"), service.Name, DnsLabel.Complaints(service.Name));
        var name = service.Port.Name ?? "";
        var number = service.Port.Number ?? 0;
        if (name.Length > 0 && number != 0)
            faults.Invalid(path, name, "must have a port by name or by number, not both");
        else if (name.Length > 0)
            faults.Invalid(path.Field("service.port.name"), name, PortName.Complaints(name));
        else if (number == 0)
            faults.Required(path, "must have a port by name or by number");
        else if (!PortNumber.IsValid(number))
            faults.Invalid(path.Field("service.port.number"), number, PortNumber.Wanted);
    }

    private static void CheckResource(TypedLocalObjectReference resource, FieldPath path, ApiFaults faults)
    {
        if (resource.ApiGroup is { } group)
            faults.Invalid(path.Field("apiGroup"), group, DnsSubdomain.Complaints(group));
        CheckSegment(resource.Kind, path.Field("kind"), faults);
        CheckSegment(resource.Name, path.Field("name"), faults);
    }

    internal static void CheckSegment(string text, FieldPath path, ApiFaults faults)
    {
        if (text.Length == 0)
            faults.Required(path);
        else
            faults.Invalid(path, text, PathSegmentName.Complaints(text));
    }

    private static void CheckTls(IngressTLS tls, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < tls.Hosts.Count; i++)
            faults.Invalid(path.Field("hosts")[i], tls.Hosts[i], DnsWildcard.Complaints(tls.Hosts[i]));
        if (tls.SecretName is { Length: > 0 } secret)
            faults.Invalid(path.Field("secretName"), secret, DnsSubdomain.Complaints(secret));
    }
}
