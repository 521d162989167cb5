namespace KubeDsl.Quantities;

/// <summary>How a quantity is written.</summary>
public enum QuantityFormat
{
    /// <summary>Powers of ten by suffix: <c>500m</c>, <c>2</c>, <c>3G</c>.</summary>
    DecimalSI,

    /// <summary>Powers of two by suffix: <c>64Mi</c>, <c>2Gi</c>.</summary>
    BinarySI,

    /// <summary>Powers of ten by exponent: <c>12e6</c>.</summary>
    DecimalExponent,
}
