using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>The level <c>baseline</c> of Pod security: nothing that is known to lead out of the Pod.</summary>
internal static class BaselineChecks
{
    private const string AppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";

    private static readonly string[] Capabilities =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    /// <summary>Kernel parameters that are harmless, and the minor version that began to say so.</summary>
    private static readonly (string Name, int Since)[] Sysctls =
    [
        ("kernel.shm_rmid_forced", 0), ("net.ipv4.ip_local_port_range", 0), ("net.ipv4.tcp_syncookies", 0), ("net.ipv4.ping_group_range", 0), ("net.ipv4.ip_unprivileged_port_start", 0),
        ("net.ipv4.ip_local_reserved_ports", 27),
        ("net.ipv4.tcp_keepalive_time", 29), ("net.ipv4.tcp_fin_timeout", 29), ("net.ipv4.tcp_keepalive_intvl", 29), ("net.ipv4.tcp_keepalive_probes", 29),
        ("net.ipv4.tcp_rmem", 32), ("net.ipv4.tcp_wmem", 32),
    ];

    /// <param name="pod">The Pod.</param>
    /// <param name="alone">False when the level <c>restricted</c> follows, whose stricter forms of some checks take their place.</param>
    internal static IEnumerable<(FieldPath Path, string Complaint)> Of(SecuredPod pod, bool alone) =>
        OfHost(pod)
            .Concat(alone ? OfReplaced(pod) : [])
            .Concat(pod.Containers.SelectMany(c => OfContainer(c, pod)))
            .Concat(OfPod(pod));

    private static IEnumerable<(FieldPath Path, string Complaint)> OfHost(SecuredPod pod)
    {
        const string Complaint = "host namespaces are not allowed";
        if (pod.Spec.HostNetwork == true)
            yield return (pod.Path.Field("hostNetwork"), Complaint);
        if (pod.Spec.HostPID == true)
            yield return (pod.Path.Field("hostPID"), Complaint);
        if (pod.Spec.HostIPC == true)
            yield return (pod.Path.Field("hostIPC"), Complaint);
    }

    private static IEnumerable<(FieldPath Path, string Complaint)> OfReplaced(SecuredPod pod)
    {
        for (var i = 0; i < pod.Spec.Volumes.Count; i++)
        {
            if (pod.Spec.Volumes[i].HostPath is not null)
                yield return (pod.Path.Field("volumes")[i].Field("hostPath"), "hostPath volumes are not allowed");
        }

        foreach (var (_, context, path) in pod.Containers)
        {
            foreach (var name in (context.Capabilities?.Add ?? default).Where(c => !Capabilities.Contains(c, StringComparer.Ordinal)))
                yield return (path.Field("securityContext.capabilities.add"), "the capability " + name + " is not allowed");
            if (context.SeccompProfile?.Type is "Unconfined")
                yield return (path.Field("securityContext.seccompProfile.type"), "Unconfined is not allowed");
        }

        if (pod.Context.SeccompProfile?.Type is "Unconfined")
            yield return (pod.ContextPath.Field("seccompProfile.type"), "Unconfined is not allowed");
    }

    private static IEnumerable<(FieldPath Path, string Complaint)> OfContainer((Container Container, SecurityContext Context, FieldPath Path) item, SecuredPod pod)
    {
        var (container, context, path) = item;
        var place = path.Field("securityContext");
        if (context.Privileged == true)
            yield return (place.Field("privileged"), "privileged containers are not allowed");
        for (var i = 0; i < container.Ports.Count; i++)
        {
            if (container.Ports[i].HostPort is > 0)
                yield return (path.Field("ports")[i].Field("hostPort"), "ports of the host are not allowed");
        }

        if (context.AppArmorProfile is { } profile && !IsAllowed(profile.Type))
            yield return (place.Field("appArmorProfile.type"), profile.Type + " is not allowed");
        foreach (var complaint in OfSELinux(context.SeLinuxOptions, place.Field("seLinuxOptions"), pod))
            yield return complaint;
        if (context.ProcMount is { Length: > 0 } mount and not "Default" && !(pod.IsSince(35) && pod.HasOwnUsers))
            yield return (place.Field("procMount"), mount + " is not allowed");
        if (context.WindowsOptions?.HostProcess == true)
            yield return (place.Field("windowsOptions.hostProcess"), "processes of the host are not allowed");
        if (!pod.IsSince(34))
            yield break;
        foreach (var field in OfHandlers(container))
            yield return (path.Field(field), "a host is not allowed");
    }

    private static IEnumerable<(FieldPath Path, string Complaint)> OfPod(SecuredPod pod)
    {
        var place = pod.ContextPath;
        if (pod.Context.AppArmorProfile is { } profile && !IsAllowed(profile.Type))
            yield return (place.Field("appArmorProfile.type"), profile.Type + " is not allowed");
        foreach (var note in pod.Metadata.Annotations.Where(a => a.Key.StartsWith(AppArmorPrefix, StringComparison.Ordinal)))
        {
            if (note.Value.Length > 0 && note.Value is not "runtime/default" && !note.Value.StartsWith("localhost/", StringComparison.Ordinal))
                yield return (FieldPath.Metadata.Field("annotations").Key(note.Key), note.Value + " is not allowed");
        }

        foreach (var complaint in OfSELinux(pod.Context.SeLinuxOptions, place.Field("seLinuxOptions"), pod))
            yield return complaint;
        for (var i = 0; i < pod.Context.Sysctls.Count; i++)
        {
            var name = SysctlName.WithDots(pod.Context.Sysctls[i].Name);
            if (!Sysctls.Any(s => s.Name == name && pod.IsSince(s.Since)))
                yield return (place.Field("sysctls")[i], "the kernel parameter " + name + " is not allowed");
        }

        if (pod.Context.WindowsOptions?.HostProcess == true)
            yield return (place.Field("windowsOptions.hostProcess"), "processes of the host are not allowed");
    }

    private static bool IsAllowed(string appArmorType) => appArmorType is "" or "RuntimeDefault" or "Localhost";

    private static IEnumerable<(FieldPath Path, string Complaint)> OfSELinux(SELinuxOptions? options, FieldPath path, SecuredPod pod)
    {
        if (options is null)
            yield break;
        if (options.Type is not (null or "" or "container_t" or "container_init_t" or "container_kvm_t") && !(options.Type is "container_engine_t" && pod.IsSince(31)))
            yield return (path.Field("type"), options.Type + " is not allowed");
        if (!string.IsNullOrEmpty(options.User))
            yield return (path.Field("user"), "a user is not allowed");
        if (!string.IsNullOrEmpty(options.Role))
            yield return (path.Field("role"), "a role is not allowed");
    }

    private static IEnumerable<string> OfHandlers(Container container)
    {
        (string Field, HTTPGetAction? Http, TCPSocketAction? Tcp)[] handlers =
        [
            ("livenessProbe", container.LivenessProbe?.HttpGet, container.LivenessProbe?.TcpSocket),
            ("readinessProbe", container.ReadinessProbe?.HttpGet, container.ReadinessProbe?.TcpSocket),
            ("startupProbe", container.StartupProbe?.HttpGet, container.StartupProbe?.TcpSocket),
            ("lifecycle.postStart", container.Lifecycle?.PostStart?.HttpGet, container.Lifecycle?.PostStart?.TcpSocket),
            ("lifecycle.preStop", container.Lifecycle?.PreStop?.HttpGet, container.Lifecycle?.PreStop?.TcpSocket),
        ];
        foreach (var (field, http, tcp) in handlers)
        {
            if (!string.IsNullOrEmpty(http?.Host))
                yield return field + ".httpGet.host";
            if (!string.IsNullOrEmpty(tcp?.Host))
                yield return field + ".tcpSocket.host";
        }
    }
}
