using System;

namespace KubeDsl;

/// <summary>The Pods of a Service or network policy that stands by itself: those of a workload.</summary>
/// <typeparam name="TWorkload">A workload of the app.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SelectorAttribute<TWorkload> : Attribute;
