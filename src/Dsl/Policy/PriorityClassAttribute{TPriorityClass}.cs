using System;

namespace KubeDsl;

/// <summary>Gives the workload's Pods this priority: the field <c>spec.priorityClassName</c>.</summary>
/// <typeparam name="TPriorityClass">A class with <c>[PriorityClass]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PriorityClassAttribute<TPriorityClass> : Attribute;
