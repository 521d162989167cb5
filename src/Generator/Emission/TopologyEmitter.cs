using System.Collections.Generic;
using System.Linq;
using KubeDsl.Generator.Models;
using KubeDsl.Model;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes the objects of an environment by declaration and kind.</summary>
internal static class TopologyEmitter
{
    private const string HiddenClass = "Topology";

    /// <summary>The constants of <c>KubeDsl.Topology</c>.</summary>
    private static readonly string[] Keys = ["Hostname", "Region", "Zone"];

    /// <summary>How the model refers to its objects, in its order.</summary>
    internal static IReadOnlyList<string> References(EnvironmentFileModel environment)
    {
        var references = new string[environment.Model.Objects.Count];
        foreach (var item in environment.Topology)
        {
            foreach (var position in item.Objects)
                references[position] = environment.TopologyName + "." + NameOf(item, environment) + "." + Member(item, position, environment);
        }

        return references;
    }

    internal static void Write(EnvironmentFileModel environment, SourceWriter writer)
    {
        if (environment.Topology.IsEmpty || !EnvironmentEmitter.Begin(environment, environment.TopologyName, "The environment's objects, by the declaration that made them.", writer))
            return;
        writer.Open("public static class " + environment.TopologyName);
        WriteKeys(environment, writer);
        for (var i = 0; i < environment.Topology.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Write(environment.Topology[i], environment, writer);
        }

        writer.Close();
    }

    /// <summary>Inside an environment this class hides <c>KubeDsl.Topology</c>, whose constants overrides need there.</summary>
    private static void WriteKeys(EnvironmentFileModel environment, SourceWriter writer)
    {
        if (environment.TopologyName != HiddenClass)
            return;
        foreach (var key in Keys.Where(k => environment.Topology.All(t => NameOf(t, environment) != k)))
        {
            writer.Summary("<see cref=\"global::KubeDsl.Topology." + key + "\"/>");
            writer.Line("public const string " + key + " = global::KubeDsl.Topology." + key + ";");
            writer.Line();
        }
    }

    private static void Write(TopologyModel item, EnvironmentFileModel environment, SourceWriter writer)
    {
        writer.Summary("What <see cref=\"" + item.Declaration + "\"/> is here.");
        writer.Open("public static class " + NameOf(item, environment));
        WriteValues(item, environment, writer);
        string? workload = null;
        for (var i = 0; i < item.Objects.Count; i++)
        {
            if (i > 0)
                writer.Line();
            var position = item.Objects[i];
            var value = environment.Model.Objects[position];
            writer.Summary(ObjectDescription.Of(value));
            var member = "public static global::KubeDsl.Model." + (value is UnknownObject ? nameof(UnknownObject) : value.Kind) + " " + Member(item, position, environment) + " { get; } = ";
            if (value is UnknownObject unknown)
                writer.Line(member + "global::KubeDsl.Model.UnknownObject.Parse(" + Literals.Text(unknown.Json) + ")" + Namespace(unknown) + ";");
            else
                CSharpInitializerWriter.Write(value, member, ";", writer);
            workload ??= SpecOf(value);
        }

        if (workload is not null)
            WriteContainers(item, workload, writer);
        writer.Close();
    }

    /// <summary>What programs ask for most and what can differ from one environment to the other, as constants where a parameter cannot change it.</summary>
    private static void WriteValues(TopologyModel item, EnvironmentFileModel environment, SourceWriter writer)
    {
        var objects = item.Objects.Select(p => environment.Model.Objects[p]).ToList();
        if (objects.Find(o => SpecOf(o) is not null) is not { } workload)
            return;
        var scaler = objects.OfType<HorizontalPodAutoscaler>().FirstOrDefault();
        int? replicas = workload switch
        {
            Deployment or StatefulSet when scaler is not null => scaler.Spec.MinReplicas ?? 1,
            Deployment deployment => deployment.Spec.Replicas ?? 1,
            StatefulSet set => set.Spec.Replicas ?? 1,
            _ => null,
        };
        if (replicas is not { } count || item.Name == "Replicas")
            return;
        writer.Summary(scaler is null
            ? "The field <c>spec.replicas</c> of " + workload.Kind + " <c>" + Literals.Xml(workload.Metadata.Name ?? "") + "</c>: <c>" + Literals.Number(count) + "</c>."
            : "The least that HorizontalPodAutoscaler <c>" + Literals.Xml(scaler.Metadata.Name ?? "") + "</c> keeps, <c>spec.minReplicas</c>: <c>" + Literals.Number(count) + "</c>.");
        writer.Line("public const int Replicas = " + Literals.Number(count) + ";");
        writer.Line();
    }

    private static void WriteContainers(TopologyModel item, string spec, SourceWriter writer)
    {
        writer.Line();
        writer.Summary("The containers of its Pods.");
        writer.Open("public static class Containers");
        foreach (var container in item.Containers)
        {
            writer.Summary("The container that the class <c>" + Literals.Xml(container.Name) + "</c> declares.");
            writer.Line("public static global::KubeDsl.Model.Container " + Safe(container.Name, "Containers") + " => " + spec + "." + container.Field + "[" + Literals.Number(container.Index) + "];");
        }

        writer.Close();
    }

    /// <summary>Where a workload's Pods are described; null for what has none.</summary>
    private static string? SpecOf(KubernetesObject value) => value switch
    {
        Deployment or StatefulSet or DaemonSet or Job => value.Kind + ".Spec.Template.Spec",
        CronJob => "CronJob.Spec.JobTemplate.Spec.Template.Spec",
        Pod => "Pod.Spec",
        _ => null,
    };

    /// <summary>The kind, with the object's name behind it where a declaration has several of the kind.</summary>
    private static string Member(TopologyModel item, int position, EnvironmentFileModel environment)
    {
        var value = environment.Model.Objects[position];
        if (item.Objects.Count(p => environment.Model.Objects[p].Kind == value.Kind) == 1)
            return Literals.ToIdentifier(value.Kind);
        var name = value.Kind + "_" + value.Metadata.Name;
        var twins = item.Objects.Where(p => environment.Model.Objects[p] is var other && other.Kind + "_" + other.Metadata.Name == name).ToList();
        return Literals.ToIdentifier(twins.Count == 1 ? name : name + "_" + Literals.Number(twins.IndexOf(position) + 1));
    }

    /// <summary>The text has the namespace that the file gives, if any; the environment may have given another.</summary>
    private static string Namespace(UnknownObject value) =>
        UnknownObject.Parse(value.Json).Metadata.Namespace == value.Metadata.Namespace ? "" : ".In(" + Literals.Text(value.Metadata.Namespace ?? "") + ")";

    private static string NameOf(TopologyModel item, EnvironmentFileModel environment) => Safe(item.Name, environment.TopologyName);

    /// <summary>A member cannot have the name of its class, nor can a class have that of one of its kinds.</summary>
    private static string Safe(string name, string around) =>
        name == around || name == "Containers" || Manifests.ManifestReader.Kinds.Any(k => k.Kind == name) ? name + "_" : Literals.Identifier(name);
}
