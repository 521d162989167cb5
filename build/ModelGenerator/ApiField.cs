namespace KubeDsl.ModelGenerator;

/// <summary>One field of an API type.</summary>
/// <param name="JsonName">The name in manifests.</param>
/// <param name="Kind">The shape.</param>
/// <param name="ElementType">The record's name, for <see cref="FieldKind.Object"/> and <see cref="FieldKind.Objects"/>.</param>
/// <param name="Required">True when every object has it: written even when empty.</param>
/// <param name="HasEmptyDefault">True when the API cannot tell the empty value from an absent one.</param>
/// <param name="Values">The allowed values, where the API lists them.</param>
public sealed record ApiField(string JsonName, FieldKind Kind, string? ElementType, bool Required, bool HasEmptyDefault, IReadOnlyList<string> Values)
{
    public string PropertyName => char.ToUpperInvariant(JsonName[0]) + JsonName[1..];

    /// <summary>True when the property is never null: absent reads as the empty value.</summary>
    public bool NeverNull => Required || HasEmptyDefault || Kind is FieldKind.Texts or FieldKind.Int32s or FieldKind.Int64s or FieldKind.Objects or FieldKind.TextMap or FieldKind.BytesMap or FieldKind.QuantityMap or FieldKind.TextsMap;

    public string CSharpType => Kind switch
    {
        FieldKind.Text => "string",
        FieldKind.Int32 => "int",
        FieldKind.Int64 => "long",
        FieldKind.Double => "double",
        FieldKind.Boolean => "bool",
        FieldKind.Quantity => "Quantity",
        FieldKind.IntOrString => "IntOrString",
        FieldKind.Time => "DateTimeOffset",
        FieldKind.Object => ElementType!,
        FieldKind.Texts => "EquatableArray<string>",
        FieldKind.Int32s => "EquatableArray<int>",
        FieldKind.Int64s => "EquatableArray<long>",
        FieldKind.Objects => "EquatableArray<" + ElementType + ">",
        FieldKind.TextMap or FieldKind.BytesMap => "EquatableMap<string>",
        FieldKind.QuantityMap => "EquatableMap<Quantity>",
        FieldKind.TextsMap => "EquatableMap<EquatableArray<string>>",
        _ => throw new InvalidOperationException(Kind.ToString()),
    } + (NeverNull ? "" : "?");

    /// <summary>Manifests list names first and status last, the rest by the alphabet, as kubectl's users expect.</summary>
    public int Rank => JsonName switch
    {
        "name" => 0,
        "generateName" => 1,
        "namespace" => 2,
        "metadata" => 3,
        "status" => 9,
        _ => 5,
    };
}
