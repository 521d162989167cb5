namespace KubeDsl.Runtime.Store;

/// <summary>The orders in which a table keeps its rows: in each of them a row knows its place.</summary>
internal enum RowSlot
{
    /// <summary>All rows, in order of creation.</summary>
    Creation,

    /// <summary>The rows of an owner.</summary>
    Owner,

    /// <summary>The rows of a node.</summary>
    Node,
}
