namespace KubeDsl.Selectors;

/// <summary>How a requirement compares a label.</summary>
internal enum LabelOperator
{
    In,
    NotIn,
    Exists,
    DoesNotExist,
    Gt,
    Lt,
}
