namespace KubeDsl.Rules.Catalogue;

/// <summary>Pods, their containers and Jobs: KDSL01xx.</summary>
public static class PodRules
{
    private const string Category = "KubeDsl.Pods";

    /// <summary>KDSL0101: one variable, two values.</summary>
    public static readonly Rule VariableDefinedTwice = new(
        "KDSL0101",
        "Environment variable defined twice",
        Category,
        RuleSeverity.Warning,
        "Environment variable '{0}' of container '{1}' is defined {2} times; only the last value takes effect",
        "The kubelet goes through the list and lets later entries win. Whoever reads the first one believes in a value that no process ever sees.");

    /// <summary>KDSL0102: a restart policy that the kind does not allow.</summary>
    public static readonly Rule RestartPolicyNotAllowed = new(
        "KDSL0102",
        "restartPolicy not allowed for this kind",
        Category,
        RuleSeverity.Error,
        "{0} requires restartPolicy {1}; '{2}' is rejected",
        "Pods that must run for ever restart always; Pods that must end cannot. The API server refuses the object.");

    /// <summary>KDSL0103: a probe setting out of bounds.</summary>
    public static readonly Rule ProbeSettingNotAccepted = new(
        "KDSL0103",
        "Probe setting not accepted",
        Category,
        RuleSeverity.Error,
        "{0} probe of '{1}': {2} must be {3}, not {4}",
        "Liveness and startup probes succeed with the first success, numbers cannot be negative, and a readiness probe has no grace period because it ends nothing. The API server refuses the object.");

    /// <summary>KDSL0104: a probe of a port name that the container lacks.</summary>
    public static readonly Rule ProbePortNotDeclared = new(
        "KDSL0104",
        "Probe uses a port the container does not have",
        Category,
        RuleSeverity.Error,
        "{0} probe of '{1}' targets port '{2}', which the container does not declare (declared: {3})",
        "A probe that names a port is looked up among the ports of its own container. The API server does not check it; the probe fails for ever, so the container never becomes ready or is killed again and again.");

    /// <summary>KDSL0106: an image that can change without a deployment.</summary>
    public static readonly Rule ImageNotPinned = new(
        "KDSL0106",
        "Image has no fixed version",
        Category,
        RuleSeverity.Warning,
        "Image '{0}' has {1}; what runs can change without a deployment",
        "Without a tag the registry's latest is meant. Two Pods of one Deployment may run different code, a restart may update, and a rollback brings nothing back.");

    /// <summary>KDSL0136: a probe or hook that could mean several ports, or none.</summary>
    public static readonly Rule PortNotChosen = new(
        "KDSL0136",
        "Probe or hook does not say which port",
        Category,
        RuleSeverity.Error,
        "{0} of '{1}' does not say which port: the container does not have exactly one; point at one, as in {0}<Http>",
        "A probe needs a port. It may be left out where the container declares exactly one.");

    /// <summary>KDSL0137: a container without an image.</summary>
    public static readonly Rule ImageMissing = new(
        "KDSL0137",
        "Container without an image",
        Category,
        RuleSeverity.Error,
        "'{0}' has no image; write it as the first argument of its Container attribute",
        "A container is a process from an image. The API server refuses a Pod with a container that has none.");
}
