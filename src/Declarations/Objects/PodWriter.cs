using System.Collections.Generic;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>What a Pod is made of.</summary>
internal static class PodWriter
{
    internal static void Write(Declaration workload, Field to)
    {
        FieldMaps.Pod.Write(workload.Attribute, to);
        AccessWriter.WriteAccountOf(workload, to);
        PolicyWriter.WritePriorityOf(workload, to);
        if (!to["automountServiceAccountToken"].IsSet && !to["serviceAccountName"].IsSet)
            to["automountServiceAccountToken"].Set(false);
        if (!to["enableServiceLinks"].IsSet)
            to["enableServiceLinks"].Set(false);
        WritePullSecrets(workload, to);
        WriteNames(workload.Attribute[ArgumentNames.ReadinessGates], to["readinessGates"], "conditionType");
        WriteNames(workload.Attribute[ArgumentNames.SchedulingGates], to["schedulingGates"], "name");
        WriteNetwork(workload, to);
        WriteResources(workload, to);

        var containers = new List<Declaration> { workload };
        ContainerWriter.Write(workload, to["containers"].Append(workload.Attributes.Find(AttributeNames.Container)?.Origin ?? workload.Origin));
        foreach (var container in workload.Members)
        {
            if (!container.Kind.IsContainer())
                continue;
            containers.Add(container);
            ContainerWriter.Write(container, to[container.Kind == DeclarationKind.Container ? "containers" : "initContainers"].Append(container.Origin));
        }

        VolumeWriter.Write(workload, containers, to["volumes"]);
        SecurityContextWriter.WritePod(workload, to["securityContext"]);
        SchedulingWriter.Write(workload, to);
    }

    /// <summary>Secrets by name and by declaration, of Pods and of service accounts.</summary>
    internal static void WritePullSecrets(Declaration declaration, Field to)
    {
        WriteNames(declaration.Attribute[ArgumentNames.ImagePullSecrets], to["imagePullSecrets"], "name");
        foreach (var pointer in declaration.Attributes.FindAll(AttributeNames.ImagePullSecret))
        {
            if (to.Context.Follow(pointer, "Secret", k => k == DeclarationKind.Secret) is { } secret)
                to["imagePullSecrets"].Append(pointer.Origin)["name"].Set(secret.Name, pointer.TargetOrigin());
        }
    }

    /// <summary>A list of objects that have just a name.</summary>
    private static void WriteNames(Argument? names, Field list, string field)
    {
        if (names is null)
            return;
        if (!names.IsKnown)
            list.Context.Unknown(names);
        foreach (var name in names.Texts)
            list.Append(names.Origin)[field].Set(name, names.Origin);
    }

    private static void WriteNetwork(Declaration workload, Field to)
    {
        if (workload.Attributes.Find(AttributeNames.DnsConfig) is { } dns)
        {
            FieldMaps.DnsConfig.Write(dns, to["dnsConfig"]);
            if (dns[ArgumentNames.Options] is { } options)
                WriteOptions(options, to["dnsConfig.options"]);
        }

        foreach (var alias in workload.Attributes.FindAll(AttributeNames.HostAlias))
            FieldMaps.HostAlias.Write(alias, to["hostAliases"].Append(alias.Origin));
    }

    /// <summary>A resolver's option may have a value behind a colon.</summary>
    private static void WriteOptions(Argument options, Field to)
    {
        if (!options.IsKnown)
            to.Context.Unknown(options);
        foreach (var option in options.Texts)
        {
            var item = to.Append(options.Origin);
            var colon = option.IndexOf(':');
            item["name"].Set(colon < 0 ? option : option.Substring(0, colon), options.Origin);
            if (colon >= 0)
                item["value"].Set(option.Substring(colon + 1), options.Origin);
        }
    }

    private static void WriteResources(Declaration workload, Field to)
    {
        FieldMaps.Resources.Write(workload.Attributes.Find(AttributeNames.PodRequests), to["resources.requests"]);
        FieldMaps.Resources.Write(workload.Attributes.Find(AttributeNames.PodLimits), to["resources.limits"]);
        foreach (var claim in workload.Attributes.FindAll(AttributeNames.PodResourceClaim))
            FieldMaps.PodResourceClaim.Write(claim, to["resourceClaims"].Append(claim.Origin));
    }
}
