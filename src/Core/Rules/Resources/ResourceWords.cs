using KubeDsl.Resources;

namespace KubeDsl.Rules.Resources;

/// <summary>Resources as messages name them.</summary>
internal static class ResourceWords
{
    /// <summary>At the beginning of a sentence.</summary>
    internal static string InWords(string resource) => resource switch
    {
        ResourceNames.Cpu => "CPU",
        ResourceNames.Memory => "Memory",
        ResourceNames.EphemeralStorage => "Ephemeral storage",
        _ => resource,
    };

    /// <summary>Within a sentence.</summary>
    internal static string InSentence(string resource) => resource switch
    {
        ResourceNames.Cpu => "CPU",
        ResourceNames.EphemeralStorage => "ephemeral storage",
        _ => resource,
    };

    /// <summary>True for what is counted in bytes.</summary>
    internal static bool IsBytes(string resource) => resource is ResourceNames.Memory or ResourceNames.EphemeralStorage;
}
