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

    /// <summary>The case with the states that this cluster shows, in the place of those that the case states: for writing further cases, whose answers are then to be judged.</summary>
    public static string Record(MappingNode vector)
    {
        var recording = JsonNode.Parse(JsonManifestWriter.Write(vector))!.AsObject();
        var cluster = new ScriptedCluster(recording["object"]!.AsObject());
        foreach (var step in recording["steps"]!.AsArray())
        {
            cluster.Do(step!.AsObject());
            step!.AsObject()["state"] = cluster.State();
        }

        return recording.ToJsonString();
    }

    private static string Describe(JsonObject step) =>
        string.Join(' ', step.Where(p => p.Key != "state").Select(p => p.Value?.ToJsonString()));
}
