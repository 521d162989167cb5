using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling;

/// <summary>A resource of which a node has too little left for a Pod. Amounts are thousandths of a core for CPU, bytes for memory and disk, else units.</summary>
/// <param name="Resource">The resource's name; <c>pods</c> when the node runs as many Pods as it may.</param>
/// <param name="Requested">What the Pod requests.</param>
/// <param name="Free">What the node has left; below 0 when it is overcommitted.</param>
/// <param name="Allocatable">What the node has in all.</param>
public readonly record struct ResourceShortage(string Resource, long Requested, long Free, long Allocatable)
{
    /// <summary>How much is missing.</summary>
    public long Missing => this.Requested - this.Free;

    /// <summary>True when the empty node would be too small.</summary>
    public bool IsHopeless => this.Resource != ResourceNames.Pods && this.Requested > this.Allocatable;

    /// <summary>An amount of this resource as Kubernetes writes it, such as <c>250m</c> or <c>64Mi</c>.</summary>
    public string Format(long amount) => (this.Resource switch
    {
        ResourceNames.Cpu => Quantity.FromMilli(amount),
        ResourceNames.Memory or ResourceNames.EphemeralStorage => Quantity.FromBytes(amount),
        _ => Quantity.FromUnits(amount),
    }).ToString();

    /// <inheritdoc/>
    public override string ToString() =>
        this.Resource + ": requests " + this.Format(this.Requested) + ", " + this.Format(this.Free) + " left, " + this.Format(this.Missing) + " missing";
}
