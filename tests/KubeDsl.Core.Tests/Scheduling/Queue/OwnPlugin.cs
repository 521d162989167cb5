using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

/// <summary>A plugin that waits for what the test says.</summary>
internal sealed class OwnPlugin(string name, IReadOnlyList<EventRegistration> events) : IEnqueuePlugin
{
    public string Name => name;

    public IReadOnlyList<EventRegistration> Events => events;
}
