namespace KubeDsl.Rules.Resources;

/// <summary>The names of resources that rules know.</summary>
internal static class ResourceNames
{
    internal const string Cpu = "cpu";
    internal const string Memory = "memory";
    internal const string EphemeralStorage = "ephemeral-storage";

    /// <summary>The resource as the beginning of a sentence names it.</summary>
    internal static string InWords(string resource) => resource switch
    {
        Cpu => "CPU",
        Memory => "Memory",
        EphemeralStorage => "Ephemeral storage",
        _ => resource,
    };

    /// <summary>True for what is counted in bytes.</summary>
    internal static bool IsBytes(string resource) => resource is Memory or EphemeralStorage;
}
