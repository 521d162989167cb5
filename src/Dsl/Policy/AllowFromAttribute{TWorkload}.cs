using System;

namespace KubeDsl;

/// <summary>Lets the Pods of a workload in.</summary>
/// <typeparam name="TWorkload">A workload of the app.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllowFromAttribute<TWorkload> : Attribute;
