using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Security contexts: what is declared, and secure defaults for the rest unless they are switched off.</summary>
internal static class SecurityContextWriter
{
    internal static void WriteContainer(Declaration container, Field to)
    {
        var attribute = container.Attributes.Find(AttributeNames.SecurityContext);
        FieldMaps.SecurityContext.Write(attribute, to);
        if (attribute is not null && attribute.IsTrue(ArgumentNames.Off))
        {
            to.From(attribute[ArgumentNames.Off]!.Origin);
            return;
        }

        // The API refuses a privileged container that may not gain privileges.
        if (!to["allowPrivilegeEscalation"].IsSet && attribute?.IsTrue("Privileged") != true)
            to["allowPrivilegeEscalation"].Set(false);
        if (!to["readOnlyRootFilesystem"].IsSet)
            to["readOnlyRootFilesystem"].Set(true);
        if (!to["capabilities.drop"].IsSet)
            to["capabilities.drop"].Set(["ALL"]);

        // Who asks for user 0 means it; the Pod's default would keep the container from starting.
        if (attribute?["RunAsUser"] is { Number: 0 } root && !to["runAsNonRoot"].IsSet)
            to["runAsNonRoot"].Set(false, root.Origin);
    }

    internal static void WritePod(Declaration workload, Field to)
    {
        var attribute = workload.Attributes.Find(AttributeNames.PodSecurityContext);
        FieldMaps.PodSecurityContext.Write(attribute, to);
        if (!to["fsGroup"].IsSet)
            to["fsGroup"].Set(workload.Attributes.Find(AttributeNames.SecurityContext)?[ArgumentNames.FsGroup]);
        if (attribute is not null && attribute.IsTrue(ArgumentNames.Off))
        {
            to.From(attribute[ArgumentNames.Off]!.Origin);
            return;
        }

        if (!to["runAsNonRoot"].IsSet)
            to["runAsNonRoot"].Set(true);
        if (!to["seccompProfile.type"].IsSet)
            to["seccompProfile.type"].Set("RuntimeDefault");
    }
}
