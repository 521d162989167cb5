namespace KubeDsl.Rules.Catalogue;

/// <summary>What the API server says about an object, where no rule of its own tells the mistake better.</summary>
public static class ServerRules
{
    /// <summary>The category of these rules.</summary>
    private const string Category = "KubeDsl.Api";

    /// <summary>KDSL0000: the API server refuses the object.</summary>
    public static readonly Rule Refused = new(
        "KDSL0000",
        "The API server refuses the object",
        Category,
        RuleSeverity.Error,
        "{0}: {1}",
        "The API server checks every object before it stores it. This one breaks one of its rules, so it would be refused as a whole; the message names the field, what is wrong with it and what would be right.");

    /// <summary>KDSL0017: the API server cannot read the object.</summary>
    public static readonly Rule Unreadable = new(
        "KDSL0017",
        "The API server cannot read the object",
        Category,
        RuleSeverity.Error,
        "{0}: {1}",
        "Before it checks an object, the API server must be able to read it: it knows every field and its type, and with strict validation refuses unknown and repeated fields.");

    /// <summary>KDSL0016: the API server accepts the object, but warns.</summary>
    public static readonly Rule Warned = new(
        "KDSL0016",
        "The API server warns about the object",
        Category,
        RuleSeverity.Warning,
        "{0}: {1}",
        "The API server stores the object but answers with a warning: the setting does nothing, is out of date or will not do what it seems to.");

    /// <summary>KDSL0906: a value that is none of those the field may have.</summary>
    public static readonly Rule UnlistedValue = new(
        "KDSL0906",
        "Unknown enumerated value",
        "KubeDsl.Declarations",
        RuleSeverity.Error,
        "'{0}' is not one of {1} (values are case-sensitive)",
        "The field takes one of a fixed list of words, and their case counts: TCP is a protocol, tcp is none. The API server refuses the object.");
}
