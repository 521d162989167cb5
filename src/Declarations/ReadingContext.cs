using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Parameters;
using KubeDsl.Rules;

namespace KubeDsl.Declarations;

/// <summary>What one reading knows and collects.</summary>
internal sealed class ReadingContext
{
    private readonly Dictionary<Declaration, ObjectDraft> drafts = [];
    private readonly SortedDictionary<string, ParameterModel> parameters = new(StringComparer.Ordinal);

    internal ReadingContext(DeclarationTable table, Origin fallback, ProjectInputs inputs)
    {
        this.Table = table;
        this.Inputs = inputs;
        this.Origins = new OriginMap(fallback);
    }

    internal DeclarationTable Table { get; }

    /// <summary>What the build hands over beside the sources.</summary>
    internal ProjectInputs Inputs { get; }

    internal OriginMap Origins { get; }

    internal List<DeclarationFault> Faults { get; } = [];

    /// <summary>The objects with the declaration that each came from.</summary>
    internal List<ReadObject> Objects { get; } = [];

    /// <summary>Objects from files of manifests, without the namespace that the environment gives.</summary>
    internal List<(KubernetesObject Object, ManifestNode Node, Declaration Declaration, InputFile File)> ManifestObjects { get; } = [];

    /// <summary>Drafts that are complete, in the order in which they were finished.</summary>
    internal List<(ObjectDraft Draft, Declaration Declaration)> Finished { get; } = [];

    /// <summary>Drafts that were asked for by their names, complete or not.</summary>
    internal IEnumerable<ObjectDraft> Drafts => this.drafts.Values;

    /// <summary>The parameters that were met, ordered by name.</summary>
    internal EquatableArray<ParameterModel> Parameters => this.parameters.Values.ToEquatableArray();

    /// <summary>The declarations of the cluster's pools.</summary>
    internal List<Declaration> Pools { get; } = [];

    /// <summary>The app and the environment, farthest first: their labels and annotations are for every object.</summary>
    internal List<Declaration> Around { get; } = [];

    /// <summary>The namespace of the objects; <c>default</c> for an app without an environment.</summary>
    internal string Namespace { get; set; } = "default";

    /// <summary>The value of the label <c>app.kubernetes.io/part-of</c>; empty for workloads outside an app.</summary>
    internal string App { get; set; } = "";

    /// <summary>The value of the label <c>app.kubernetes.io/instance</c>.</summary>
    internal string Instance { get; set; } = "";

    /// <summary>True for what an environment leaves out: a kind, or a declaration with all it has.</summary>
    internal Func<Declaration, string, bool> IsWithout { get; set; } = (_, _) => false;

    /// <summary>The draft of a declaration, written when it is first asked for: a name with a hash needs the content.</summary>
    internal ObjectDraft Draft(Declaration declaration, Func<Declaration, ReadingContext, ObjectDraft> write)
    {
        if (!this.drafts.TryGetValue(declaration, out var draft))
            this.drafts[declaration] = draft = write(declaration, this);
        return draft;
    }

    /// <summary>Notes a parameter.</summary>
    /// <returns>The name under which it is given a value.</returns>
    internal string NameOf(Declaration parameter)
    {
        var name = parameter.KeyName;
        if (!this.parameters.ContainsKey(name))
            this.parameters[name] = new ParameterModel(name, this.Inputs.Parameters.TryGetValue(name, out var given) ? given : parameter.Attribute.Text(ArgumentNames.Default));
        return name;
    }

    internal TextTemplate ValueOf(Declaration parameter) => TextTemplate.OfParameter(this.NameOf(parameter));

    /// <summary>The value of a parameter that was met; null when it has none.</summary>
    internal string? ValueOf(string parameter) => this.parameters.TryGetValue(parameter, out var known) ? known.Value : null;

    internal void Report(DeclarationFaultKind kind, Origin origin, params string[] arguments) =>
        this.Faults.Add(new DeclarationFault(kind, origin, arguments.ToEquatableArray()));

    internal void Report(DeclarationFaultKind kind, Origin origin, FaultPlace place, params string[] arguments) =>
        this.Faults.Add(new DeclarationFault(kind, origin, arguments.ToEquatableArray(), place));

    /// <summary>A Pod knows only its own volumes and containers.</summary>
    internal void ReportForeign(Declaration declaration, DeclaredAttribute pointer, Declaration target)
    {
        if (declaration.Workload is { } workload && target.Workload is { } other && !ReferenceEquals(workload, other))
            this.Report(DeclarationFaultKind.WrongPointer, pointer.TargetOrigin(), target.Symbol.Name, "part of " + workload.Symbol.Name, "a part of " + other.Symbol.Name);
    }

    internal void Unknown(Argument argument) => this.Report(DeclarationFaultKind.UnknownValue, argument.Origin);

    /// <summary>The declaration that a pointer leads to, if it is of a kind that may stand there; otherwise the mistake is noted. Types that do not exist are the compiler's matter.</summary>
    internal Declaration? Follow(DeclaredAttribute pointer, string allowedInWords, Func<DeclarationKind, bool> allowed, int index = 0)
    {
        if (pointer.TypeArguments.Length <= index || pointer.TypeArguments[index] is not { TypeKind: not Microsoft.CodeAnalysis.TypeKind.Error } target)
            return null;
        var declaration = this.Table[target];
        if (declaration is not null && allowed(declaration.Kind))
            return declaration;
        this.Report(DeclarationFaultKind.WrongPointer, pointer.TargetOrigin(index), target.Name, allowedInWords, (declaration?.Kind ?? DeclarationKind.None).InWords());
        return null;
    }
}
