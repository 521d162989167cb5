namespace KubeDsl.Scheduling;

/// <summary>
/// A part of the scheduler. It takes part where it implements <see cref="IPreEnqueuePlugin"/>, <see cref="IFilterPlugin"/>, <see cref="IScorePlugin"/> or
/// <see cref="IPostFilterPlugin"/>. Plugins hold no state of a cluster: one instance serves any number of schedulers.
/// </summary>
public interface IPlugin
{
    /// <summary>The name by which decisions call it, such as <c>NodeResourcesFit</c>.</summary>
    string Name { get; }
}
