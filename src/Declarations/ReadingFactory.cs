using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Declarations.Faults;
using KubeDsl.Planning;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Makes a reading of what a context collected.</summary>
internal static class ReadingFactory
{
    internal static DeclarationReading Make(EnvironmentModel model, ReadingContext context)
    {
        var objects = context.Objects.Select(o => o.Object).OrderBy(o => o, ObjectOrder.Instance).ToEquatableArray();
        return new DeclarationReading(model with { App = context.App, Namespace = context.Namespace, Objects = objects }, context, Once(context.Faults));
    }

    /// <summary>Two ways may lead to one mistake.</summary>
    private static EquatableArray<DeclarationFault> Once(List<DeclarationFault> faults)
    {
        var seen = new HashSet<(DeclarationFaultKind, Location, EquatableArray<string>)>();
        return faults.Where(f => seen.Add((f.Kind, f.Origin.Location, f.Arguments))).ToEquatableArray();
    }
}
