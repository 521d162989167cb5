namespace KubeDsl.ModelGenerator;

/// <summary>The shapes a field can have, as the readers and writers of manifests know them.</summary>
public enum FieldKind
{
    Text,
    Int32,
    Int64,
    Double,
    Boolean,
    Quantity,
    IntOrString,
    Time,
    Object,
    Texts,
    Int32s,
    Int64s,
    Objects,
    TextMap,
    BytesMap,
    QuantityMap,
    TextsMap,
}
