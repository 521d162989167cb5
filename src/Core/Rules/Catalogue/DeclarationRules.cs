namespace KubeDsl.Rules.Catalogue;

/// <summary>Use of the C# declarations: KDSL09xx. These mistakes never reach a manifest.</summary>
public static class DeclarationRules
{
    private const string Category = "KubeDsl.Declarations";

    /// <summary>KDSL0901: members cannot be added to the class.</summary>
    public static readonly Rule NotExtensible = new(
        "KDSL0901",
        "Declared type must be partial",
        Category,
        RuleSeverity.Error,
        "'{0}' must be {1} so that its topology can be generated",
        "The generator adds constants and the typed topology to the declared class itself. It can do so only when the class and every class around it are partial and none of them is generic.");

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

    /// <summary>KDSL0904: two attributes that cannot both hold.</summary>
    public static readonly Rule SetTwice = new(
        "KDSL0904",
        "Two attributes set the same field",
        Category,
        RuleSeverity.Error,
        "{0} of '{1}' is set by both {2} and {3}",
        "A class declares one thing: a Deployment is no StatefulSet as well. Only the first attribute counts, so the other one promises what never happens.");

    /// <summary>KDSL0905: an attribute that does nothing where it stands.</summary>
    public static readonly Rule NoEffect = new(
        "KDSL0905",
        "Attribute has no effect",
        Category,
        RuleSeverity.Warning,
        "{0} has no effect on {1}: {2}",
        "The attribute compiles, but nothing in the manifests comes from it.");

    /// <summary>KDSL0916: a value that does not fit its field.</summary>
    public static readonly Rule ValueDoesNotFit = new(
        "KDSL0916",
        "Value does not fit the field",
        Category,
        RuleSeverity.Error,
        "The value of '{0}' does not fit: {1}",
        "Every field of the API has a type. The value is left out of the manifest, since the API server could not even read it.");

    /// <summary>KDSL0917: a field that the API does not have.</summary>
    public static readonly Rule UnknownField = new(
        "KDSL0917",
        "Unknown field",
        Category,
        RuleSeverity.Error,
        "The API has no field '{0}'{1}",
        "A patch sets a field by its path. The API server would drop a path it does not know, or refuse it under strict validation.");

    /// <summary>KDSL0918: a part that a base class would share among workloads.</summary>
    public static readonly Rule InheritedPart = new(
        "KDSL0918",
        "Part declared in a base class",
        Category,
        RuleSeverity.Error,
        "'{0}' in base class '{1}' would be shared by every class that derives from it; declare it in each of them",
        "Attributes are inherited, nested classes are not copied: two workloads that inherit a port would have one and the same type for it, and a pointer to it could not tell whose port is meant.");

    /// <summary>KDSL0919: a kind that the API does not have.</summary>
    public static readonly Rule UnknownKind = new(
        "KDSL0919",
        "Unknown kind",
        Category,
        RuleSeverity.Error,
        "The API has no kind '{0}' in '{1}'{2}",
        "KubernetesObject declares objects of any kind that the API itself has. The object is left out of the manifests, since its fields could not be checked.");

    /// <summary>KDSL0930: a file that the build does not hand to the compiler.</summary>
    public static readonly Rule FileMissing = new(
        "KDSL0930",
        "File is not part of the project",
        Category,
        RuleSeverity.Error,
        "'{0}' is none of the project's AdditionalFiles: {1}",
        "The compiler reads only files that the project hands to it. Paths are relative to the project, with slashes.");

    /// <summary>KDSL0931: a file of manifests that cannot be read.</summary>
    public static readonly Rule ManifestUnreadable = new(
        "KDSL0931",
        "Manifest cannot be read",
        Category,
        RuleSeverity.Error,
        "'{0}' cannot be read: {1}",
        "A file that joins the app must be YAML, in documents that each describe one object. None of it is in the manifests until it can be read.");

    /// <summary>KDSL0932: a file that no ConfigMap can hold.</summary>
    public static readonly Rule FileTooLarge = new(
        "KDSL0932",
        "File is too large for a ConfigMap",
        Category,
        RuleSeverity.Error,
        "'{0}' has {1} bytes; all keys of a ConfigMap together hold {2}",
        "The API server refuses ConfigMaps with more than 1 MiB of data. Large files belong into the image, or onto a volume.");
}
