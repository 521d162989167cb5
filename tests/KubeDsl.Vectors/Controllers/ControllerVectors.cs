using System.Text.Json.Nodes;
using KubeDsl.Manifests;

namespace KubeDsl.Vectors.Controllers;

/// <summary>What happens to one object, step by step, against what the real controllers made of it.</summary>
public sealed class ControllerVectors : IVectorSet
{
    /// <inheritdoc/>
    public string Verb => "controllers";

    public string Folder => "controllers";

    /// <inheritdoc/>
    public string NameOf(MappingNode vector) => vector.Text("name");

    /// <inheritdoc/>
    public string? Run(MappingNode vector)
    {
        var recording = JsonNode.Parse(JsonManifestWriter.Write(vector))!.AsObject();
        var cluster = new ScriptedCluster(recording["object"]!.AsObject());
        var index = 0;
        foreach (var step in recording["steps"]!.AsArray())
        {
            cluster.Do(step!.AsObject());
            if (StateComparison.FirstDifference(step["state"]!.AsObject(), cluster.State()) is { } difference)
                return FormattableString.Invariant($"step {index} ({Describe(step.AsObject())}): {difference}");
            index++;
        }

        return null;
    }

    private static string Describe(JsonObject step) =>
        string.Join(' ', step.Where(p => p.Key != "state").Select(p => p.Value?.ToJsonString()));
}
