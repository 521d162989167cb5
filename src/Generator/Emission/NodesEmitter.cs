using System.Collections.Generic;
using System.Linq;
using KubeDsl.Generator.Models;
using KubeDsl.Planning;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes the node pools of an environment by name.</summary>
internal static class NodesEmitter
{
    private const string PoolType = "global::KubeDsl.Planning.NodePoolModel";

    /// <summary>How the model refers to the pools.</summary>
    internal static IReadOnlyList<string> References(EnvironmentFileModel environment) =>
        environment.Model.Pools.Select(p => environment.NodesName + "." + NameOf(p, environment)).ToList();

    internal static void Write(EnvironmentFileModel environment, SourceWriter writer)
    {
        if (environment.Model.Pools.IsEmpty || !EnvironmentEmitter.Begin(environment, environment.NodesName, "The environment's nodes, by pool.", writer))
            return;
        writer.Open("public static class " + environment.NodesName);
        for (var i = 0; i < environment.Model.Pools.Count; i++)
        {
            if (i > 0)
                writer.Line();
            WritePool(environment.Model.Pools[i], environment, writer);
        }

        writer.Close();
        writer.Line();
    }

    private static void WritePool(NodePoolModel pool, EnvironmentFileModel environment, SourceWriter writer)
    {
        writer.Summary(Describe(pool));
        var start = "public static " + PoolType + " " + NameOf(pool, environment) + " { get; } = ";
        if (pool.Describe() is not { } parts)
        {
            writer.Line(start + "new() { Name = " + Literals.Text(pool.Name) + " };");
            return;
        }

        writer.Line(start + PoolType + ".Create(");
        writer.Indent();
        writer.Line(Literals.Text(pool.Name) + ",");
        writer.Line(Literals.Number(pool.Nodes.Count) + ",");
        writer.Line("[" + string.Join(", ", parts.Zones.Select(Literals.Text)) + "],");
        CSharpInitializerWriter.Write(parts.Template, "", ");", writer);
        writer.Outdent();
    }

    private static string Describe(NodePoolModel pool)
    {
        if (pool.Nodes.IsEmpty)
            return "Pool <c>" + Literals.Xml(pool.Name) + "</c>: no nodes.";
        var offers = pool.Nodes[0].Status.Allocatable.Select(r => Literals.Xml(r.Key + " " + r.Value));
        return "Pool <c>" + Literals.Xml(pool.Name) + "</c>: " + Literals.Number(pool.Nodes.Count) + (pool.Nodes.Count == 1 ? " node" : " nodes, each") + " with " + string.Join(", ", offers) + ".";
    }

    /// <summary>Pools are named in kebab case; members are not.</summary>
    private static string NameOf(NodePoolModel pool, EnvironmentFileModel environment)
    {
        var name = Literals.ToIdentifier(string.Concat(pool.Name.Split('-').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1))));
        return name == environment.NodesName ? name + "Pool" : name;
    }
}
