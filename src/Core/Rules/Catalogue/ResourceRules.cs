namespace KubeDsl.Rules.Catalogue;

/// <summary>Requests, limits and the quantities they are written in: KDSL02xx.</summary>
public static class ResourceRules
{
    private const string Category = "KubeDsl.Resources";

    /// <summary>KDSL0201: a request is larger than its limit.</summary>
    public static readonly Rule RequestAboveLimit = new(
        "KDSL0201",
        "Request is larger than limit",
        Category,
        RuleSeverity.Error,
        "{0} request {1} of container '{2}' is larger than its {0} limit {3}",
        "A container may not be promised more than it is allowed to use. The API server refuses the object.");

    /// <summary>KDSL0202: a text is no quantity.</summary>
    public static readonly Rule MalformedQuantity = new(
        "KDSL0202",
        "Not a Kubernetes quantity",
        Category,
        RuleSeverity.Error,
        "'{0}' is not a valid quantity for {1}; {2}",
        "A quantity is a number with an optional suffix: m, k, M, G, T, P, E for powers of ten, Ki, Mi, Gi, Ti, Pi, Ei for powers of two. Case counts, there is no B for bytes, no blank and no comma. The API server refuses anything else.");

    /// <summary>KDSL0203: memory in thousandths of a byte.</summary>
    public static readonly Rule MilliMemory = new(
        "KDSL0203",
        "Memory quantity uses the milli suffix",
        Category,
        RuleSeverity.Error,
        "{0} '{1}' is {2} byte(s), because 'm' means one thousandth; did you mean '{3}'?",
        "The suffix m divides by a thousand, for memory as for CPU: 512m is half a byte. The API server accepts it with a warning; as a limit it stops the container from ever starting, as a request it promises nothing.");

    /// <summary>KDSL0204: a container that declares no memory request or limit.</summary>
    public static readonly Rule MemoryMissing = new(
        "KDSL0204",
        "Memory request or limit missing",
        Category,
        RuleSeverity.Warning,
        "Container '{0}' of '{1}' has no memory {2}",
        "Without a request the scheduler takes the container for weightless and may overfill the node; without a limit one leak takes the node's other Pods down with it.");
}
