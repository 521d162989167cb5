namespace KubeDsl.Scheduling;

/// <summary>Keeps Pods from being tried at all.</summary>
public interface IPreEnqueuePlugin : IPlugin
{
    /// <summary>Success when the Pod may be tried.</summary>
    PluginStatus PreEnqueue(PodInfo pod);
}
