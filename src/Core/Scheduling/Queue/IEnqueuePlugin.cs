using System.Collections.Generic;

namespace KubeDsl.Scheduling.Queue;

/// <summary>
/// A plugin that says which changes may help the Pods it rejects (<c>EnqueueExtensions</c>). Pods that a plugin of your own without it rejects are tried again after any change.
/// </summary>
public interface IEnqueuePlugin : IPlugin
{
    /// <summary>The changes that may help. Whoever names new nodes also hears of taints that change.</summary>
    IReadOnlyList<EventRegistration> Events { get; }
}
