namespace KubeDsl.Workloads;

/// <summary>The hash functions FNV-1 and FNV-1a of 32 bits.</summary>
internal static class Fnv
{
    internal const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    internal static uint Fnv1A(uint hash, byte value) => unchecked((hash ^ value) * Prime);

    internal static uint Fnv1(uint hash, byte value) => unchecked(hash * Prime) ^ value;
}
