using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Benchmarks.Scenarios;

/// <summary>The containers of the scenarios' Pods: five sizes in turn, from 50m and 64 MiB to 500m and 1 GiB.</summary>
internal static class ScenarioContainers
{
    private static readonly (long MilliCpu, long Mebibytes)[] Sizes = [(100, 128), (250, 256), (500, 1024), (100, 500), (50, 64)];

    public static int SizeCount => Sizes.Length;

    public static Container OfSize(int index)
    {
        var (cpu, memory) = Sizes[index % Sizes.Length];
        return Create(cpu, memory);
    }

    public static Container Create(long milliCpu, long mebibytes) => new()
    {
        Name = "main",
        Image = "registry.example/app:1",
        Resources = new ResourceRequirements
        {
            Requests = new([new("cpu", Quantity.FromMilli(milliCpu)), new("memory", Quantity.FromBytes(mebibytes << 20))]),
        },
    };
}
