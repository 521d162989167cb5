using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Declarations.Objects;

/// <summary>Objects from files of manifests.</summary>
internal static class ManifestFileWriter
{
    internal static void Write(Declaration declaration, ReadingContext context)
    {
        if (declaration.Attribute[ArgumentNames.File] is not { Text: { Length: > 0 } path } argument || ProjectFiles.Find(argument, path, context) is not { } file)
            return;
        if (context.Inputs.FindPrepared(path) is not { } prepared || PreparedFile.Read(prepared.Read(context.Table.CancellationToken)) is not { } content)
        {
            context.Report(DeclarationFaultKind.ManifestUnreadable, argument.Origin, path, "its name must end with .yaml or .yml, and the project must have been built with the package's targets");
            return;
        }

        if (content.Error is { } error)
            context.Report(DeclarationFaultKind.ManifestUnreadable, At(declaration, prepared, error), path, error.Text);
        foreach (var document in ManifestDocuments.Read(content.Documents))
        {
            foreach (var issue in document.Issues)
                context.Report(DeclarationFaultKind.ManifestInvalid, Origin.OfFile(declaration.Symbol, prepared.Path, issue.Position ?? document.Node.Position ?? default), issue.Path.Length == 0 ? path : issue.Path, issue.Explanation);
            if (document.Object is { } value)
                context.ManifestObjects.Add((value, document.Node, declaration, prepared));
        }
    }

    /// <summary>Gives the objects of all files their namespaces, once it is known which kinds the files themselves define.</summary>
    internal static void ReadAll(ReadingContext context)
    {
        var scopes = ScopesOf(context.ManifestObjects.Select(o => o.Node));
        foreach (var (value, node, declaration, file) in context.ManifestObjects)
        {
            if (context.IsWithout(declaration, value.Kind))
                continue;
            var placed = string.IsNullOrEmpty(value.Metadata.Namespace) && IsNamespaced(value, scopes) ? value with { Metadata = value.Metadata with { Namespace = context.Namespace } } : value;
            AddOrigins(ObjectKey.Of(placed), "", node, declaration, file, context);
            context.Objects.Add(new ReadObject(placed, declaration, []));
        }
    }

    private static bool IsNamespaced(KubernetesObject value, Dictionary<(string Group, string Kind), bool> scopes) =>
        value is UnknownObject
            ? scopes.TryGetValue((GroupOf(value.ApiVersion), value.Kind), out var namespaced) && namespaced
            : ManifestReader.Kinds.Any(k => k.Namespaced && k.Kind == value.Kind && k.ApiVersion == value.ApiVersion);

    /// <summary>Whether the kinds that CustomResourceDefinitions bring live in namespaces.</summary>
    private static Dictionary<(string Group, string Kind), bool> ScopesOf(IEnumerable<ManifestNode> nodes)
    {
        var scopes = new Dictionary<(string, string), bool>();
        foreach (var node in nodes.Where(n => Text(n, "/kind") == "CustomResourceDefinition"))
            scopes[(Text(node, "/spec/group"), Text(node, "/spec/names/kind"))] = Text(node, "/spec/scope") == "Namespaced";
        return scopes;
    }

    private static void AddOrigins(ObjectKey key, string path, ManifestNode node, Declaration declaration, InputFile file, ReadingContext context)
    {
        context.Origins.Add(key, path, At(declaration, file, node));
        if (node is MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
                AddOrigins(key, path.Length == 0 ? entry.Key : path + "." + entry.Key, entry.Value, declaration, file, context);
        }
        else if (node is SequenceNode list)
        {
            for (var i = 0; i < list.Items.Count; i++)
                AddOrigins(key, path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]", list.Items[i], declaration, file, context);
        }
    }

    private static Origin At(Declaration declaration, InputFile file, ManifestNode node) => Origin.OfFile(declaration.Symbol, file.Path, node.Position ?? default);

    private static string GroupOf(string apiVersion) => apiVersion.Substring(0, Math.Max(0, apiVersion.IndexOf('/')));

    private static string Text(ManifestNode node, string pointer) => (JsonPointer.Find(node, pointer) as ScalarNode)?.Text ?? "";
}
