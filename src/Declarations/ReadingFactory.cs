using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Tree;
using KubeDsl.Manifests;
using KubeDsl.Parameters;
using KubeDsl.Planning;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Makes a reading of what a context collected.</summary>
internal static class ReadingFactory
{
    internal static DeclarationReading Make(EnvironmentModel model, ReadingContext context, Declaration? app)
    {
        ObjectFinisher.ReadAll(context);
        var objects = context.Objects.OrderBy(o => o.Object, ObjectOrder.Instance).ToList();
        var parameters = context.Parameters;
        var complete = model with
        {
            App = context.App,
            Namespace = context.Namespace,
            Objects = objects.Select(o => o.Object).ToEquatableArray(),
            Types = DeclaredTypeReader.Read(app, context),
            Parameters = parameters,
            Templates = parameters.IsEmpty ? default : EnvironmentParameters.Fields(objects.Select(o => o.Templates)),
        };
        return new DeclarationReading(complete, context, Once(context.Faults));
    }

    /// <summary>Two ways may lead to one mistake.</summary>
    private static EquatableArray<DeclarationFault> Once(List<DeclarationFault> faults)
    {
        var seen = new HashSet<(DeclarationFaultKind, Location, EquatableArray<string>)>();
        return faults.Where(f => seen.Add((f.Kind, f.Origin.Location, f.Arguments))).ToEquatableArray();
    }
}
