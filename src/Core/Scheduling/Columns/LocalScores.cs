#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// The part of a node's total that only the node itself decides: NodeResourcesFit (least allocated), balanced allocation and, when the caller
/// adds it, image locality. -1 says that the requests do not fit.
/// </summary>
internal static class LocalScores
{
    /// <summary>The weighted score of one node.</summary>
    public static int Of(ResourceColumns columns, PodDemand demand, int fitWeight, int balanceWeight, int node)
    {
        if (columns.FreePods[node] <= 0
            || (demand.FilterCpu > 0 && demand.FilterCpu > columns.Cpu[node] - columns.RequestedCpu[node])
            || (demand.FilterMemory > 0 && demand.FilterMemory > columns.Memory[node] - columns.RequestedMemory[node])
            || !HasFurther(columns, demand, node))
            return -1;
        var cpu = columns.Cpu[node];
        var memory = columns.Memory[node];
        var kept = (cpu == 0 ? 0 : 1) + (memory == 0 ? 0 : 1);
        var free = Share(cpu, columns.NonZeroCpu[node] + demand.ScoreCpu) + Share(memory, columns.NonZeroMemory[node] + demand.ScoreMemory);
        var fit = kept == 0 ? 0 : free / kept;
        var balance = demand.IsBalanced ? NodeResourcesBalancedAllocation.Score(columns.Balance[node], columns.BalanceWith(node, demand.Cpu, demand.Memory)) : 0;
        return (int)((fit * fitWeight) + (balance * balanceWeight));
    }

    /// <summary>The weighted scores of all nodes: what <see cref="Of"/> says of each, with four nodes at a time where the processor can.</summary>
    public static void All(ResourceColumns columns, PodDemand demand, int fitWeight, int balanceWeight, double[] scores)
    {
        var done = 0;
#if NET
        if (Vector256.IsHardwareAccelerated && !columns.IsWide)
        {
            done = FourByFour(columns, demand, fitWeight, balanceWeight, scores);
            foreach (var node in columns.Odd)
                scores[node] = Of(columns, demand, fitWeight, balanceWeight, node);
            foreach (var further in demand.FilterFurther)
            {
                for (var node = 0; node < done; node++)
                    scores[node] = further.Amount > columns.Free(further.Column, node) ? -1 : scores[node];
            }
        }
#endif
        for (var node = done; node < columns.NodeCount; node++)
            scores[node] = Of(columns, demand, fitWeight, balanceWeight, node);
    }

    private static long Share(long capacity, long requested) => capacity == 0 ? 0 : LeastAllocated.Left(requested, capacity);

    private static bool HasFurther(ResourceColumns columns, PodDemand demand, int node)
    {
        foreach (var further in demand.FilterFurther)
        {
            if (further.Amount > columns.Free(further.Column, node))
                return false;
        }

        return true;
    }

#if NET
    /// <summary>
    /// The same arithmetic in doubles. It is exact: every number is an integer below 2^52, and a quotient of two such numbers that is below 101
    /// and whose divisor is below 2^45 is never rounded up to the next integer.
    /// </summary>
    private static int FourByFour(ResourceColumns columns, PodDemand demand, int fitWeight, int balanceWeight, double[] scores)
    {
        var zero = Vector256<double>.Zero;
        var one = Vector256.Create(1.0);
        var half = Vector256.Create(0.5);
        var hundred = Vector256.Create(100.0);
        var fifty = Vector256.Create(50.0);
        var fitWeights = Vector256.Create((double)fitWeight);
        var balanceWeights = Vector256.Create(demand.IsBalanced ? (double)balanceWeight : 0);
        var filterCpu = Vector256.Create(demand.FilterCpu);
        var filterMemory = Vector256.Create(demand.FilterMemory);
        var scoreCpu = Vector256.Create(demand.ScoreCpu);
        var scoreMemory = Vector256.Create(demand.ScoreMemory);
        var addCpu = Vector256.Create(demand.Cpu);
        var addMemory = Vector256.Create(demand.Memory);
        var cpus = Vectors(columns.Cpu);
        var memories = Vectors(columns.Memory);
        var requestedCpus = Vectors(columns.RequestedCpu);
        var requestedMemories = Vectors(columns.RequestedMemory);
        var nonZeroCpus = Vectors(columns.NonZeroCpu);
        var nonZeroMemories = Vectors(columns.NonZeroMemory);
        var freePods = Vectors(columns.FreePods);
        var balances = Vectors(columns.Balance);
        var results = MemoryMarshal.Cast<double, Vector256<double>>(scores.AsSpan());
        for (var i = 0; i < cpus.Length; i++)
        {
            var cpu = Vector256.ConvertToDouble(cpus[i]);
            var memory = Vector256.ConvertToDouble(memories[i]);
            var cpuShare = FreeShare(cpu, Vector256.ConvertToDouble(cpus[i] - nonZeroCpus[i] - scoreCpu), zero, hundred);
            var memoryShare = FreeShare(memory, Vector256.ConvertToDouble(memories[i] - nonZeroMemories[i] - scoreMemory), zero, hundred);
            var fit = Vector256.Floor((cpuShare + memoryShare) * half);
            var cpuFraction = Vector256.Min(one, Vector256.ConvertToDouble(requestedCpus[i] + addCpu) / cpu);
            var memoryFraction = Vector256.Min(one, Vector256.ConvertToDouble(requestedMemories[i] + addMemory) / memory);
            var with = Vector256.Floor((one - Vector256.Abs((cpuFraction - memoryFraction) * half)) * hundred);
            var balance = fifty + Vector256.Floor((fifty + with - Vector256.ConvertToDouble(balances[i])) * half);
            var fits = Vector256.GreaterThan(freePods[i], Vector256<long>.Zero)
                & Suffices(cpus[i] - requestedCpus[i], filterCpu)
                & Suffices(memories[i] - requestedMemories[i], filterMemory);
            results[i] = Vector256.ConditionalSelect(fits.AsDouble(), (fit * fitWeights) + (balance * balanceWeights), -one);
        }

        return cpus.Length * Vector256<double>.Count;
    }

    private static ReadOnlySpan<Vector256<long>> Vectors(long[] column) => MemoryMarshal.Cast<long, Vector256<long>>(column.AsSpan());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FreeShare(Vector256<double> capacity, Vector256<double> free, Vector256<double> zero, Vector256<double> hundred) =>
        Vector256.Floor(Vector256.Max(free, zero) * hundred / capacity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Suffices(Vector256<long> free, Vector256<long> wanted) =>
        Vector256.GreaterThanOrEqual(free, wanted) | Vector256.LessThanOrEqual(wanted, Vector256<long>.Zero);
#endif
}
