using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Ingresses: a rule for each host, in the order in which the paths name them.</summary>
internal static class IngressWriter
{
    internal static void Write(Declaration ingress, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("Ingress", ingress.Name, ingress, context);
        draft.Root["metadata"].From(ingress.Origin);
        var spec = draft.Root["spec"];
        spec.From(ingress.Attribute.Origin);
        FieldMaps.Ingress.Write(ingress.Attribute, spec);
        if (ingress.Attributes.Find(AttributeNames.DefaultBackend) is { } backend)
            WriteBackend(backend, spec["defaultBackend"]);
        var rules = new List<KeyValuePair<string, Field>>();
        foreach (var attribute in ingress.Attributes.FindAll(AttributeNames.IngressPath))
        {
            var host = attribute[ArgumentNames.Host] ?? ingress.Attribute[ArgumentNames.Host];
            var rule = rules.FirstOrDefault(r => string.Equals(r.Key, host?.Text ?? "", StringComparison.Ordinal)).Value;
            if (rule is null)
            {
                rule = spec["rules"].Append(attribute.Origin);
                rule["host"].Set(host);
                rules.Add(new(host?.Text ?? "", rule));
            }

            WritePath(attribute, rule["http.paths"].Append(attribute.Origin));
        }

        foreach (var tls in ingress.Attributes.FindAll(AttributeNames.IngressTls))
            WriteTls(tls, spec["tls"].Append(tls.Origin));
        WriteTls(ingress.Attribute[ArgumentNames.TlsSecretName], rules.Where(r => r.Key.Length > 0).Select(r => r.Key).ToList(), spec["tls"]);
        ObjectFinisher.Finish(draft, ingress, ingress.NameOrigin);
    }

    private static void WritePath(DeclaredAttribute attribute, Field to)
    {
        FieldMaps.IngressPath.Write(attribute, to);
        if (!to["pathType"].IsSet)
            to["pathType"].Set("Prefix");
        WriteBackend(attribute, to["backend"]);
    }

    private static void WriteBackend(DeclaredAttribute attribute, Field to)
    {
        if (to.Context.Follow(attribute, "ContainerPort or Service", k => k is DeclarationKind.ContainerPort or DeclarationKind.Service) is not { } port)
            return;
        if (Endpoint.Of(port, to.Context) is { Port: { } number } endpoint)
        {
            to["service.name"].Set(endpoint.Host, attribute.TargetOrigin());
            if (endpoint.PortName.Length > 0)
                to["service.port.name"].Set(endpoint.PortName, attribute.TargetOrigin());
            else
                to["service.port.number"].Set(number, attribute.TargetOrigin());
        }
        else
        {
            to.Context.Report(DeclarationFaultKind.PortNotServed, attribute.TargetOrigin(), port.Symbol.Name, port.Workload?.Symbol.Name ?? "");
        }
    }

    private static void WriteTls(DeclaredAttribute attribute, Field to)
    {
        FieldMaps.IngressTls.Write(attribute, to);
        if (!attribute.TypeArguments.IsEmpty && to.Context.Follow(attribute, "Secret", k => k == DeclarationKind.Secret) is { } secret)
            to["secretName"].Set(secret.Name, attribute.TargetOrigin());
    }

    private static void WriteTls(Argument? secret, List<string> hosts, Field to)
    {
        if (secret is null)
            return;
        var item = to.Append(secret.Origin);
        if (hosts.Count > 0)
            item["hosts"].Set(hosts, secret.Origin);
        item["secretName"].Set(secret);
    }
}
