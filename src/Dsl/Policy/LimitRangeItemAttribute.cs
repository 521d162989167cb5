using System;

namespace KubeDsl;

/// <summary>An entry of <c>spec.limits</c> of a limit range: bounds and defaults of one resource.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LimitRangeItemAttribute : Attribute
{
    /// <summary>Writes <see cref="Type"/>, <see cref="Resource"/>.</summary>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="resource">The resource, such as <c>cpu</c>, <c>memory</c> or <c>storage</c>.</param>
    public LimitRangeItemAttribute(LimitType type, string resource)
    {
        this.Type = type;
        this.Resource = resource;
    }

    /// <summary>The field <c>type</c>.</summary>
    public LimitType Type { get; }

    /// <summary>The resource, such as <c>cpu</c>, <c>memory</c> or <c>storage</c>.</summary>
    public string Resource { get; }

    /// <summary>The least that may be asked for.</summary>
    public string? Min { get; set; }

    /// <summary>The most that may be asked for.</summary>
    public string? Max { get; set; }

    /// <summary>The limit of containers that state none.</summary>
    public string? Default { get; set; }

    /// <summary>The request of containers that state none.</summary>
    public string? DefaultRequest { get; set; }

    /// <summary>How many times the request the limit may be.</summary>
    public string? MaxLimitRequestRatio { get; set; }
}
