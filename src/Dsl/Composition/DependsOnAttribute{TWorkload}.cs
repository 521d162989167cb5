using System;

namespace KubeDsl;

/// <summary>Starts only after another workload is done (Jobs) or available.</summary>
/// <typeparam name="TWorkload">A workload of the same app.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DependsOnAttribute<TWorkload> : Attribute;
