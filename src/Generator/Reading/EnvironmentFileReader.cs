using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Declarations;
using KubeDsl.Declarations.Tree;
using KubeDsl.Generator.Models;
using KubeDsl.Model;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Reading;

/// <summary>Reads an environment for its files.</summary>
internal static class EnvironmentFileReader
{
    internal static EnvironmentFileModel? Read(INamedTypeSymbol type, ProjectInputs inputs, CancellationToken cancellationToken)
    {
        if (TypeIdentityReader.Read(type) is not { } identity || type.TypeKind != TypeKind.Class || EnvironmentReader.Read(type, inputs, cancellationToken) is not { } reading)
            return null;
        return new EnvironmentFileModel(
            identity,
            IsVisible(type) ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : "",
            type.GetMembers().Select(m => m.Name).Append(type.Name).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray(),
            reading.Model,
            Topology(reading),
            Complaints(reading));
    }

    private static EquatableArray<string> Complaints(DeclarationReading reading) =>
        reading.Faults.Where(f => f.IsError).Select(f => f.Kind + ": " + string.Join(", ", f.Arguments)).Concat(ManifestGate.Complaints(reading.Model)).ToEquatableArray();

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    private static EquatableArray<TopologyModel> Topology(DeclarationReading reading)
    {
        var positions = new Dictionary<KubernetesObject, int>(ByReference.Instance);
        for (var i = 0; i < reading.Model.Objects.Count; i++)
            positions[reading.Model.Objects[i]] = i;
        var groups = reading.Context.Objects.GroupBy(o => o.Declaration).ToList();
        var twice = new HashSet<string>(groups.GroupBy(g => g.Key.Symbol.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key), StringComparer.Ordinal);
        return groups
            .Select(g => new TopologyModel(
                NameOf(g.Key.Symbol, twice),
                g.Key.Symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                g.Select(o => positions[o.Object]).OrderBy(p => p).ToEquatableArray(),
                Containers(g.Key)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static string NameOf(INamedTypeSymbol type, HashSet<string> twice) =>
        twice.Contains(type.Name) && type.ContainingType is { } outer ? NameOf(outer, twice) + "_" + type.Name : type.Name;

    private static EquatableArray<ContainerModel> Containers(Declaration workload)
    {
        var containers = new List<ContainerModel>();
        if (!workload.Kind.IsWorkload())
            return default;
        containers.Add(new ContainerModel(workload.Symbol.Name, "Containers", 0));
        var (main, init) = (1, 0);
        foreach (var part in workload.Members)
        {
            if (part.Kind == DeclarationKind.Container)
                containers.Add(new ContainerModel(part.Symbol.Name, "Containers", main++));
            else if (part.Kind.IsContainer())
                containers.Add(new ContainerModel(part.Symbol.Name, "InitContainers", init++));
        }

        return containers.ToEquatableArray();
    }

    /// <summary>Two declarations may make equal objects.</summary>
    private sealed class ByReference : IEqualityComparer<KubernetesObject>
    {
        internal static ByReference Instance { get; } = new();

        public bool Equals(KubernetesObject? x, KubernetesObject? y) => ReferenceEquals(x, y);

        public int GetHashCode(KubernetesObject obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
