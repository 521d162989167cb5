namespace KubeDsl.Rules.Catalogue;

/// <summary>Rights and secrets: KDSL05xx.</summary>
public static class SecurityRules
{
    private const string Category = "KubeDsl.Security";

    /// <summary>KDSL0502: a secret value in the source.</summary>
    public static readonly Rule SecretInSource = new(
        "KDSL0502",
        "Secret value written in the source",
        Category,
        RuleSeverity.Error,
        "Secret '{0}' must not get the value of '{1}' from the source: it could be read there, in the assembly and in the manifest",
        "What stands in an attribute is compiled into the assembly and written into the manifest, and the source keeps it for ever. The value is left out; something else has to fill the Secret.");
}
