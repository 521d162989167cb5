using System;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>What the volume plugins have in common.</summary>
internal static class StorageReasons
{
    internal const string WaitForFirstConsumer = "WaitForFirstConsumer";

    internal static PluginStatus ClaimNotFound(string name) => NotFound("persistentvolumeclaim", name);

    internal static PluginStatus NotFound(string resource, string name) => PluginStatus.Unresolvable(resource + " \"" + name + "\" not found");

    internal static bool Contains(EquatableArray<string> list, string value)
    {
        foreach (var item in list)
        {
            if (string.Equals(item, value, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
