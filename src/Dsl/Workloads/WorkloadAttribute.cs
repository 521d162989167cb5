using System;

namespace KubeDsl;

/// <summary>What all workloads have in common: the fields of their Pods.</summary>
public abstract class WorkloadAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.terminationGracePeriodSeconds</c> of the Pods, in seconds; 30 by default.</summary>
    public int TerminationGracePeriodSeconds { get; set; }

    /// <summary>The field <c>spec.priorityClassName</c> of the Pods.</summary>
    public string? PriorityClassName { get; set; }

    /// <summary>The field <c>spec.serviceAccountName</c> of the Pods; prefer <c>[ServiceAccount]</c> types.</summary>
    public string? ServiceAccountName { get; set; }

    /// <summary>The field <c>spec.automountServiceAccountToken</c> of the Pods; false unless a service account is named.</summary>
    public bool AutomountServiceAccountToken { get; set; }

    /// <summary>The field <c>spec.hostNetwork</c> of the Pods; false by default.</summary>
    public bool HostNetwork { get; set; }

    /// <summary>The field <c>spec.dnsPolicy</c> of the Pods; ClusterFirst by default.</summary>
    public DnsPolicy DnsPolicy { get; set; }

    /// <summary>The field <c>spec.runtimeClassName</c> of the Pods.</summary>
    public string? RuntimeClassName { get; set; }

    /// <summary>The field <c>spec.schedulerName</c> of the Pods.</summary>
    public string? SchedulerName { get; set; }

    /// <summary>The field <c>spec.enableServiceLinks</c> of the Pods; false here, so that the environment holds only what is declared.</summary>
    public bool EnableServiceLinks { get; set; }

    /// <summary>The field <c>spec.shareProcessNamespace</c> of the Pods.</summary>
    public bool ShareProcessNamespace { get; set; }

    /// <summary>The fields <c>spec.imagePullSecrets[].name</c> of the Pods.</summary>
    public string[]? ImagePullSecrets { get; set; }

    /// <summary>The field <c>spec.hostname</c> of the Pods.</summary>
    public string? Hostname { get; set; }

    /// <summary>The field <c>spec.subdomain</c> of the Pods.</summary>
    public string? Subdomain { get; set; }

    /// <summary>The field <c>spec.hostPID</c> of the Pods: they see the processes of the node; false by default.</summary>
    public bool HostPID { get; set; }

    /// <summary>The field <c>spec.hostIPC</c> of the Pods; false by default.</summary>
    public bool HostIPC { get; set; }

    /// <summary>The field <c>spec.hostUsers</c> of the Pods; false gives them user ids of their own, true by default.</summary>
    public bool HostUsers { get; set; }

    /// <summary>The field <c>spec.setHostnameAsFQDN</c> of the Pods; false by default.</summary>
    public bool SetHostnameAsFQDN { get; set; }

    /// <summary>The field <c>spec.hostnameOverride</c> of the Pods: a host name that DNS does not serve.</summary>
    public string? HostnameOverride { get; set; }

    /// <summary>The field <c>spec.nodeName</c> of the Pods: the node, chosen past the scheduler.</summary>
    public string? NodeName { get; set; }

    /// <summary>The field <c>spec.os.name</c> of the Pods: <c>linux</c> or <c>windows</c>; on Windows the secure defaults that only Linux has are left out.</summary>
    public string? OS { get; set; }

    /// <summary>The field <c>spec.preemptionPolicy</c> of the Pods; by default that of their priority class.</summary>
    public PreemptionPolicy PreemptionPolicy { get; set; }

    /// <summary>The fields <c>spec.readinessGates[].conditionType</c> of the Pods: conditions that must hold beside the containers' readiness.</summary>
    public string[]? ReadinessGates { get; set; }

    /// <summary>The fields <c>spec.schedulingGates[].name</c> of the Pods: they are not placed until somebody removes these.</summary>
    public string[]? SchedulingGates { get; set; }
}
