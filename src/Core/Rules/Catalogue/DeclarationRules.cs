namespace KubeDsl.Rules.Catalogue;

/// <summary>Use of the C# declarations: KDSL09xx. These mistakes never reach a manifest.</summary>
public static class DeclarationRules
{
    private const string Category = "KubeDsl.Declarations";

    /// <summary>KDSL0901: members cannot be added to the class.</summary>
    public static readonly Rule NotExtensible = new(
        "KDSL0901",
        "Declared type must be partial and accessible",
        Category,
        RuleSeverity.Error,
        "'{0}' must be {1} so that its topology can be generated",
        "The generator adds constants and the typed topology to the declared class itself. It can do so only when the class and every class around it are partial, none of them is generic, and none is private to another class.");

    /// <summary>KDSL0902: a value that the compiler cannot tell the generator.</summary>
    public static readonly Rule UnknownValue = new(
        "KDSL0902",
        "Value unknown at compile time",
        Category,
        RuleSeverity.Error,
        "'{0}' cannot be evaluated before the generator runs; write a constant, or point at the declaration by its type",
        "Manifests are made while compiling, so every argument must be known by then. A constant that the generator itself adds comes too late: the attribute that uses it reaches the generator without its arguments. Point by type instead, as in Env<Other.Http>.");

    /// <summary>KDSL0903: a pointer to a type of the wrong kind.</summary>
    public static readonly Rule WrongPointer = new(
        "KDSL0903",
        "Reference to a type that is not the expected kind",
        Category,
        RuleSeverity.Error,
        "'{0}' must be {1}, but it is {2}",
        "A pointer is a type argument, and only some kinds of declarations make sense there: a VolumeMount takes a volume, a ServicePort takes a container port.");
}
