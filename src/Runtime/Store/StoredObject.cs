using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>The place of one object in a table: its present state and its links in the indexes.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal sealed class StoredObject<T>(T current, long sequence)
    where T : KubernetesObject
{
    /// <summary>The object as it is now.</summary>
    internal T Current { get; set; } = current;

    /// <summary>The number of its creation: the full-resolution order that API timestamps, whole seconds, do not give.</summary>
    internal long Sequence { get; } = sequence;

    internal LinkedListNode<StoredObject<T>>? Position { get; set; }

    /// <summary>The places in the lists of its owners.</summary>
    internal List<LinkedListNode<StoredObject<T>>> OwnerPositions { get; } = new(1);

    internal LinkedListNode<StoredObject<T>>? NodePosition { get; set; }
}
