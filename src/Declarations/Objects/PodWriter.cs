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
        WritePullSecrets(workload.Attribute, to);

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

    internal static void WritePullSecrets(DeclaredAttribute attribute, Field to)
    {
        if (attribute[ArgumentNames.ImagePullSecrets] is not { } secrets)
            return;
        foreach (var secret in secrets.Texts)
            to["imagePullSecrets"].Append(secrets.Origin)["name"].Set(secret, secrets.Origin);
    }
}
