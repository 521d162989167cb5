using System;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>One object in a table: its present state and its places in the lists.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal sealed class StoredObject<T>(T current, long sequence)
    where T : KubernetesObject
{
    private int placeByCreation;
    private int placeByOwner;
    private int placeByNode;

    /// <summary>The object as it is now.</summary>
    internal T Current { get; set; } = current;

    /// <summary>The number of its creation: the full-resolution order that API timestamps, whole seconds, do not give.</summary>
    internal long Sequence { get; } = sequence;

    /// <summary>Its place in the list of a slot that it entered last.</summary>
    internal ref int Place(RowSlot slot)
    {
        switch (slot)
        {
            case RowSlot.Creation:
                return ref this.placeByCreation;
            case RowSlot.Owner:
                return ref this.placeByOwner;
            case RowSlot.Node:
                return ref this.placeByNode;
            default:
                throw new ArgumentOutOfRangeException(nameof(slot), slot, "There is no such slot.");
        }
    }
}
