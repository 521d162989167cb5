namespace KubeDsl.Declarations.Faults;

/// <summary>Mistakes in the use of the C# declarations, which no manifest could show.</summary>
public enum DeclarationFaultKind
{
    /// <summary>Members cannot be generated: the class is not partial. Arguments: the class.</summary>
    NotPartial,

    /// <summary>Members cannot be generated: the class or one around it is generic. Arguments: the class.</summary>
    Generic,

    /// <summary>The class has attributes of several kinds. Arguments: the class, the kind that counts, the other kind.</summary>
    SeveralKinds,

    /// <summary>The value is not known at compile time. Arguments: the argument's name.</summary>
    UnknownValue,

    /// <summary>A pointer leads to a class of the wrong kind. Arguments: the class, the allowed kinds in words, the kind that it is in words.</summary>
    WrongPointer,

    /// <summary>A pointer leads to a part of another workload. Arguments: the class, the workload that it is part of, the workload that points at it.</summary>
    ForeignPointer,

    /// <summary>A pointer leads to a port that no Service serves. Arguments: the port's class, its workload.</summary>
    PortNotServed,

    /// <summary>A probe or hook needs a port, and the container does not have exactly one. Arguments: the attribute, the container.</summary>
    NoSinglePort,

    /// <summary>A workload or container has no image. Arguments: the class.</summary>
    NoImage,

    /// <summary>The value does not fit the field's type or grammar. Arguments: the field's name, what is wrong.</summary>
    InvalidValue,

    /// <summary>The value is no quantity. Arguments: the field's path, the text that was written.</summary>
    MalformedQuantity,

    /// <summary>The API has no such field. Arguments: the path; the nearest name that it has in that place, or an empty text.</summary>
    UnknownField,

    /// <summary>The count of replicas is an autoscaler's business. Arguments: the workload, the count, the autoscaler's least and most.</summary>
    ReplicasUnderAutoscaler,

    /// <summary>The attribute does nothing here. Arguments: the attribute, the class, why.</summary>
    NoEffect,

    /// <summary>Base classes cannot hold parts, since two workloads would share them. Arguments: the part, the base class.</summary>
    InheritedPart,

    /// <summary>The API has no such kind. Arguments: the kind, the apiVersion, what is meant perhaps, or an empty text.</summary>
    UnknownKind,

    /// <summary>A secret value stands in the source. Arguments: the Secret, the key.</summary>
    SecretValue,

    /// <summary>A file is not among those that the build hands over. Arguments: the path, what would be right.</summary>
    FileMissing,

    /// <summary>A file is larger than a ConfigMap can be. Arguments: the path, its size in bytes, the largest size.</summary>
    FileTooLarge,

    /// <summary>A file of manifests is not YAML. Arguments: the path, what is wrong.</summary>
    ManifestUnreadable,

    /// <summary>An object in a file of manifests does not fit the API. Arguments: the field's path, what is wrong.</summary>
    ManifestInvalid,
}
