using BenchmarkDotNet.Running;
using KubeDsl.Benchmarks.Clusters;
using KubeDsl.Benchmarks.Throughput;

if (args is ["throughput", ..])
    return ThroughputCommand.Create().Parse(args[1..]).Invoke();
if (args is ["cluster", ..])
    return ClusterCommand.Create().Parse(args[1..]).Invoke();
BenchmarkSwitcher.FromAssembly(typeof(ThroughputCommand).Assembly).Run(args);
return 0;
