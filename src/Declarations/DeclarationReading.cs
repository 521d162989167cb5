using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Origins;
using KubeDsl.Planning;
using KubeDsl.Rules;

namespace KubeDsl.Declarations;

/// <summary>What was read from declarations: the objects, where each field was written, and what is wrong with the declarations themselves.</summary>
public sealed class DeclarationReading
{
    internal DeclarationReading(EnvironmentModel model, ReadingContext context, EquatableArray<DeclarationFault> faults)
    {
        this.Model = model;
        this.Context = context;
        this.Faults = faults;
    }

    /// <summary>The objects; for an app or a workload alone without nodes.</summary>
    public EnvironmentModel Model { get; }

    /// <summary>Where the fields of <see cref="Model"/> were written.</summary>
    public OriginMap Origins => this.Context.Origins;

    /// <summary>Where the objects of a name were named: more than one place when several declarations give one identity.</summary>
    public IReadOnlyList<Origin> NamesOf(ObjectKey key) => [.. this.Context.Objects.Where(o => ObjectKey.Of(o.Object) == key).Select(o => o.Declaration.NameOrigin)];

    /// <summary>Mistakes in the use of the declarations, each once.</summary>
    public EquatableArray<DeclarationFault> Faults { get; }

    /// <summary>What the reading knew; the generator asks it on.</summary>
    internal ReadingContext Context { get; }
}
