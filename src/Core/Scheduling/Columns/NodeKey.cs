namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// A node and its score in one number whose order is the order of preference: more score first, then the smaller node index,
/// which is the ordinally smaller name. Comparing two candidates is one comparison of integers.
/// </summary>
internal static class NodeKey
{
    /// <summary>Below every key.</summary>
    public const long None = -1;

    public static long Of(int score, int node) => ((long)score << 32) | (uint)(int.MaxValue - node);

    public static int Score(long key) => (int)(key >> 32);

    public static int Node(long key) => int.MaxValue - (int)(key & int.MaxValue);

    /// <summary>The key of the same node with a score that is higher by <paramref name="offset"/>.</summary>
    public static long Raise(long key, int offset) => key + ((long)offset << 32);
}
