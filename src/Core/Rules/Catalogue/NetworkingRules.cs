namespace KubeDsl.Rules.Catalogue;

/// <summary>Ports, Services and what leads to them: KDSL03xx.</summary>
public static class NetworkingRules
{
    private const string Category = "KubeDsl.Networking";

    /// <summary>KDSL0301: two containers of one Pod use the same port.</summary>
    public static readonly Rule PortConflict = new(
        "KDSL0301",
        "Two containers of one Pod use the same port",
        Category,
        RuleSeverity.Error,
        "Containers '{0}' and '{1}' of '{2}' both use port {3}/{4}; containers of a Pod share one network namespace, so the second cannot bind",
        "The containers of a Pod share one IP address and one set of ports. The API server only warns about it; the container that comes second ends with \"address already in use\" and is restarted for ever.");

    /// <summary>KDSL0341: the address of a port that no Service serves.</summary>
    public static readonly Rule PortNotServed = new(
        "KDSL0341",
        "Port is not served",
        Category,
        RuleSeverity.Error,
        "Port '{0}' of '{1}' has no address, because no Service leads to it; add a Service with a ServicePort<{0}> to '{1}'",
        "Pods come and go with their IP addresses. What calls them needs the stable name of a Service, and only ports that the Service lists can be reached through it.");
}
