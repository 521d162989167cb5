namespace KubeDsl.Selectors;

/// <summary>The operators as they are written in manifests.</summary>
internal static class LabelOperators
{
    internal static LabelOperator? Parse(string text) => text switch
    {
        "In" => LabelOperator.In,
        "NotIn" => LabelOperator.NotIn,
        "Exists" => LabelOperator.Exists,
        "DoesNotExist" => LabelOperator.DoesNotExist,
        "Gt" => LabelOperator.Gt,
        "Lt" => LabelOperator.Lt,
        _ => null,
    };
}
