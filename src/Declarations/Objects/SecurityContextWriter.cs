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

        if (IsOnWindows(container))
            return;

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
        foreach (var sysctl in workload.Attributes.FindAll(AttributeNames.Sysctl))
            FieldMaps.Sysctl.Write(sysctl, to["sysctls"].Append(sysctl.Origin));
        if (!to["fsGroup"].IsSet)
            to["fsGroup"].Set(workload.Attributes.Find(AttributeNames.SecurityContext)?[ArgumentNames.FsGroup]);
        if (attribute is not null && attribute.IsTrue(ArgumentNames.Off))
        {
            to.From(attribute[ArgumentNames.Off]!.Origin);
            return;
        }

        if (!to["runAsNonRoot"].IsSet)
            to["runAsNonRoot"].Set(true);
        if (!to["seccompProfile.type"].IsSet && !IsOnWindows(workload))
            to["seccompProfile.type"].Set("RuntimeDefault");
    }

    /// <summary>The API refuses what only Linux has on Pods that say they run on Windows.</summary>
    private static bool IsOnWindows(Declaration container) => container.Workload?.Attribute.Text(ArgumentNames.OS) == "windows";
}
