using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Generator.Models;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes an environment: its model, its topology by name, and what can be made of it.</summary>
internal static class EnvironmentEmitter
{
    private const string ModelType = "global::KubeDsl.Planning.EnvironmentModel";

    internal static string Emit(EnvironmentFileModel environment, ReferencesModel references)
    {
        var writer = new SourceWriter();
        writer.Header();
        writer.OpenType(environment.Type);
        WriteNamespace(environment, writer);
        WriteModel(environment, writer);
        WriteOf(environment, writer);
        WriteManifests(environment, writer);
        if (references.Scheduling)
            WriteScheduler(environment, writer);
        if (references.Simulation)
            WriteCluster(environment, writer);
        NodesEmitter.Write(environment, writer);
        TopologyEmitter.Write(environment, writer);
        writer.CloseType(environment.Type);
        return writer.ToString();
    }

    /// <summary>Writes what comes before a member; false when the user has one of that name.</summary>
    internal static bool Begin(EnvironmentFileModel environment, string name, string summary, SourceWriter writer, params string[] documentation)
    {
        if (environment.Taken.Contains(name, StringComparer.Ordinal))
            return false;
        writer.Summary(summary);
        foreach (var line in documentation)
            writer.Line(line);
        writer.Line(GeneratedCode.Attribute);
        return true;
    }

    private static void WriteNamespace(EnvironmentFileModel environment, SourceWriter writer)
    {
        if (!Begin(environment, "Namespace", "The namespace of the environment's objects, <c>metadata.namespace</c>: <c>" + Literals.Xml(environment.Model.Namespace) + "</c>.", writer))
            return;
        writer.Line("public const string Namespace = " + Literals.Text(environment.Model.Namespace) + ";");
        writer.Line();
    }

    private static void WriteModel(EnvironmentFileModel environment, SourceWriter writer)
    {
        var model = environment.Model;
        if (!Begin(environment, environment.ModelName, "The environment as it is declared: app <c>" + Literals.Xml(model.App) + "</c> on Kubernetes " + Literals.Xml(model.KubernetesVersion) + ".", writer))
            return;
        writer.Line("public static " + ModelType + " " + environment.ModelName + " { get; } = new()");
        writer.Line("{");
        writer.Indent();
        writer.Line("Name = " + Literals.Text(model.Name) + ",");
        writer.Line("App = " + Literals.Text(model.App) + ",");
        writer.Line("Namespace = " + Literals.Text(model.Namespace) + ",");
        writer.Line("KubernetesVersion = " + Literals.Text(model.KubernetesVersion) + ",");
        if (model.Survives is { } goal)
            writer.Line("Survives = new() { Nodes = " + Literals.Number(goal.Nodes) + ", Zones = " + Literals.Number(goal.Zones) + " },");
        WriteList("Parameters", environment.Model.Parameters.Select(p => "new(" + Literals.Text(p.Name) + ", " + (p.Value is { } value ? Literals.Text(value) : "null") + ")").ToList(), writer);
        WriteList("Templates", environment.Model.Templates.Select(t => "new(" + Literals.Number(t.Object) + ", " + Literals.Text(t.Pointer) + ", " + Literals.Text(t.Template) + ")").ToList(), writer);
        WriteList("Pools", NodesEmitter.References(environment), writer);
        WriteList("Objects", TopologyEmitter.References(environment), writer);
        DeclaredTypesEmitter.Write(model, writer);
        writer.Close("};");
        writer.Line();
    }

    private static void WriteList(string name, IReadOnlyList<string> items, SourceWriter writer)
    {
        if (items.Count == 0)
            return;
        writer.Line(name + " =");
        writer.Line("[");
        writer.Indent();
        foreach (var item in items)
            writer.Line(item + ",");
        writer.Close("],");
    }

    private static void WriteOf(EnvironmentFileModel environment, SourceWriter writer)
    {
        const string result = "global::KubeDsl.Planning.DeclaredObjects";
        if (environment.Model.Types.IsEmpty || !Begin(environment, "Of", "What a class of the declarations is in this environment: its objects, and values such as the number of replicas.", writer, "/// <typeparam name=\"TDeclaration\">A class of the app.</typeparam>", "/// <exception cref=\"global::KubeDsl.Planning.UnknownTypeException\">The class is no part of the environment; the message names those that are.</exception>"))
            return;
        writer.Line("public static " + result + " Of<TDeclaration>() => " + result + ".Of<TDeclaration>(" + environment.ModelName + ");");
        writer.Line();
    }

    private static void WriteManifests(EnvironmentFileModel environment, SourceWriter writer)
    {
        if (!Begin(environment, "Manifests", "The environment's manifests, as the build writes them.", writer))
            return;
        const string layouts = "global::KubeDsl.Manifests.Layouts.";
        writer.Line("public static global::KubeDsl.Collections.EquatableArray<" + layouts + "ManifestFile> Manifests =>");
        writer.Line("    " + layouts + "ManifestFiles.Write(" + environment.ModelName + ", " + layouts + "ManifestLayout.SingleFile);");
        writer.Line();
    }

    private static void WriteScheduler(EnvironmentFileModel environment, SourceWriter writer)
    {
        if (!Begin(environment, "CreateScheduler", "A scheduler that knows the environment's nodes and objects, and no Pods yet.", writer))
            return;
        writer.Open("public static global::KubeDsl.Scheduling.IScheduler CreateScheduler()");
        writer.Line("var scheduler = new global::KubeDsl.Scheduling.Scheduler();");
        writer.Open("foreach (var pool in " + environment.ModelName + ".Pools)");
        writer.Line("foreach (var node in pool.Nodes)");
        writer.Line("    scheduler.Apply(node);");
        writer.Close();
        writer.Line();
        writer.Line("foreach (var value in " + environment.ModelName + ".Objects)");
        writer.Line("    scheduler.Apply(value);");
        writer.Line("return scheduler;");
        writer.Close();
        writer.Line();
    }

    private static void WriteCluster(EnvironmentFileModel environment, SourceWriter writer)
    {
        if (!Begin(environment, "CreateCluster", "An in-memory cluster with the environment's nodes and objects, not yet run. One seed makes one course of events.", writer))
            return;
        writer.Line("public static global::KubeDsl.Runtime.Cluster CreateCluster(ulong seed = 1) => new(" + environment.ModelName + ", new() { Seed = seed });");
        writer.Line();
    }
}
