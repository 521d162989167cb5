namespace KubeDsl.Scheduling;

/// <summary>Comes when no node is feasible, and may find a way out.</summary>
public interface IPostFilterPlugin : IPlugin
{
    /// <summary>Tries to make the Pod schedulable.</summary>
    PostFilterResult PostFilter(FailedCycle cycle);
}
