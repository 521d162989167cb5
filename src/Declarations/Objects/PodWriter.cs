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
        if (!to["automountServiceAccountToken"].IsSet && workload.Attribute[ArgumentNames.ServiceAccountName] is null)
            to["automountServiceAccountToken"].Set(false);
        if (!to["enableServiceLinks"].IsSet)
            to["enableServiceLinks"].Set(false);
        if (workload.Attribute[ArgumentNames.ImagePullSecrets] is { } secrets)
        {
            foreach (var secret in secrets.Texts)
                to["imagePullSecrets"].Append(secrets.Origin)["name"].Set(secret, secrets.Origin);
        }

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
}
