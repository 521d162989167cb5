using System;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Nodes;

/// <summary>What is asked of a usage model: how much does this container use now?</summary>
/// <param name="Pod">The container's Pod.</param>
/// <param name="Container">The container.</param>
/// <param name="Running">How long the container has been running since its last start: for memory that grows.</param>
/// <param name="Elapsed">The virtual time since the start of the run: for load that changes with the hour.</param>
public readonly record struct UsageInstant(Pod Pod, Container Container, TimeSpan Running, TimeSpan Elapsed);
