using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Core.Tests.Rules.Api;

/// <summary>Sets one place of a manifest, making the way there.</summary>
internal static class ManifestEdit
{
    /// <summary>Sets the value at a path such as <c>spec.ports[0].name</c>; a key with dots stands in quotes: <c>data."a.b"</c>. The value <c>absent</c> takes the place away.</summary>
    public static void Set(MappingNode root, string path, string json)
    {
        var steps = Steps(path);
        ManifestNode node = root;
        for (var i = 0; i < steps.Count - 1; i++)
            node = Child(node, steps[i], steps[i + 1]);
        Replace(node, steps[^1], json == "absent" ? null : JsonManifestReader.Read(json));
    }

    private static List<string> Steps(string path)
    {
        var steps = new List<string>();
        var step = "";
        var quoted = false;
        foreach (var c in path)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '.' or '[')
            {
                if (step.Length > 0)
                    steps.Add(step);
                step = c == '[' ? "[" : "";
            }
            else if (quoted || c != ']')
            {
                step += c;
            }
        }

        if (step.Length > 0)
            steps.Add(step);
        return steps;
    }

    private static ManifestNode Child(ManifestNode node, string step, string next)
    {
        var child = node switch
        {
            SequenceNode sequence when Index(step) < sequence.Items.Count => sequence.Items[Index(step)],
            MappingNode mapping => mapping[step],
            _ => null,
        };
        if (child is MappingNode or SequenceNode)
            return child;
        child = next.StartsWith('[') ? new SequenceNode() : new MappingNode();
        Replace(node, step, child);
        return child;
    }

    private static void Replace(ManifestNode node, string step, ManifestNode? value)
    {
        if (node is SequenceNode sequence)
        {
            if (value is null)
                sequence.Items.RemoveAt(Index(step));
            else if (Index(step) == sequence.Items.Count)
                sequence.Items.Add(value);
            else
                sequence.Items[Index(step)] = value;
            return;
        }

        var mapping = (MappingNode)node;
        var old = mapping.Entries.ToList().FindIndex(e => e.Key == step);
        if (old >= 0)
            mapping.Entries.RemoveAt(old);
        if (value is not null)
            mapping.Add(step, value);
    }

    private static int Index(string step) => int.Parse(step.AsSpan(1), CultureInfo.InvariantCulture);
}
