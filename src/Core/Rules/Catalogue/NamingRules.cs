namespace KubeDsl.Rules.Catalogue;

/// <summary>Names and metadata: KDSL00xx.</summary>
public static class NamingRules
{
    private const string Category = "KubeDsl.Naming";

    /// <summary>KDSL0001: a name that the kind does not allow.</summary>
    public static readonly Rule InvalidName = new(
        "KDSL0001",
        "Invalid resource name",
        Category,
        RuleSeverity.Error,
        "'{0}' is not a valid {1} name: {2}",
        "Names become parts of DNS names and URLs, so each kind allows only some letters and a certain length. The API server refuses the object.");

    /// <summary>KDSL0003: two objects with one identity.</summary>
    public static readonly Rule SameIdentity = new(
        "KDSL0003",
        "Two resources with the same identity",
        Category,
        RuleSeverity.Error,
        "{0} '{1}' in namespace '{2}' is declared twice; the second apply overwrites the first",
        "Kind, namespace and name identify an object. Applying two with one identity keeps only the fields of the last, and every later apply turns them round again.");

    /// <summary>KDSL0009: a port name that the API does not allow.</summary>
    public static readonly Rule InvalidPortName = new(
        "KDSL0009",
        "Invalid port name",
        Category,
        RuleSeverity.Error,
        "Port name '{0}' is invalid: {1}",
        "Container ports are named as IANA names services: at most 15 characters. Service ports allow 63, so a name that is right there can be wrong here. The API server refuses the object.");
}
