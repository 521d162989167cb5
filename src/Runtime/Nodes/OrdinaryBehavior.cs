using System;

namespace KubeDsl.Runtime.Nodes;

/// <summary>What programs do when nobody says otherwise.</summary>
internal static class OrdinaryBehavior
{
    /// <summary>An init container does its work at once.</summary>
    internal static ContainerBehavior InitContainer { get; } = new() { ExitAfter = TimeSpan.Zero };

    /// <summary>The program of a Job ends well after ten seconds.</summary>
    internal static ContainerBehavior Task { get; } = new() { ExitAfter = TimeSpan.FromSeconds(10) };
}
