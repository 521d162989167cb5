using System;

namespace KubeDsl;

/// <summary>Lets the Pods reach those of a workload.</summary>
/// <typeparam name="TWorkload">A workload of the app.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllowToAttribute<TWorkload> : Attribute
{
    /// <summary>The field <c>ports</c>: names, numbers or ranges, such as <c>http</c>, <c>53/UDP</c> or <c>8000-8100</c>; the ports that it declares by default.</summary>
    public string[]? Ports { get; set; }
}
