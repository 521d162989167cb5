using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Planning;

/// <summary>What one class of the declarations is in an environment: its objects, and what can differ from one environment to the other.</summary>
public sealed class DeclaredObjects
{
    private readonly string declaration;

    private DeclaredObjects(string declaration, IReadOnlyList<KubernetesObject> objects)
    {
        this.declaration = declaration;
        this.Objects = objects;
    }

    /// <summary>All objects that the class made, in the order of the manifests: a workload, its Service, its autoscaler and so on.</summary>
    public IReadOnlyList<KubernetesObject> Objects { get; }

    /// <summary>The field <c>metadata.name</c> of the workload, or of the only object.</summary>
    public string Name => this.Main.Metadata.Name ?? "";

    /// <summary>How many Pods there are when nothing is scaled: <c>spec.replicas</c>, the least that an autoscaler keeps, or <c>spec.parallelism</c> of a Job; 1 by default.</summary>
    /// <exception cref="UnknownTypeException">The class declares no workload with a number of Pods.</exception>
    public int Replicas => this.Find<HorizontalPodAutoscaler>() is { } scaler ? scaler.Spec.MinReplicas ?? 1 : this.Main switch
    {
        Deployment workload => workload.Spec.Replicas ?? 1,
        StatefulSet workload => workload.Spec.Replicas ?? 1,
        Job workload => workload.Spec.Parallelism ?? 1,
        CronJob workload => workload.Spec.JobTemplate.Spec.Parallelism ?? 1,
        Model.Pod => 1,
        _ => throw this.Missing("workload with a number of Pods"),
    };

    /// <summary>The spec of the workload's Pods.</summary>
    /// <exception cref="UnknownTypeException">The class declares no workload.</exception>
    public PodSpec Pod => this.Main switch
    {
        Deployment workload => workload.Spec.Template.Spec,
        StatefulSet workload => workload.Spec.Template.Spec,
        DaemonSet workload => workload.Spec.Template.Spec,
        Job workload => workload.Spec.Template.Spec,
        CronJob workload => workload.Spec.JobTemplate.Spec.Template.Spec,
        Model.Pod workload => workload.Spec,
        _ => throw this.Missing("workload"),
    };

    /// <summary>The field <c>image</c> of the workload's main container.</summary>
    /// <exception cref="UnknownTypeException">The class declares no workload.</exception>
    public string Image => this.Pod.Containers[0].Image ?? "";

    private KubernetesObject Main => this.Objects.FirstOrDefault(o => DeclaredTypes.IsWorkload(o.Kind)) ?? (this.Objects.Count > 0 ? this.Objects[0] : throw this.Missing("object"));

    /// <summary>What a class is in an environment.</summary>
    /// <typeparam name="TDeclaration">The class, such as <c>Shop.Api</c>.</typeparam>
    /// <exception cref="UnknownTypeException">The class is no part of the environment; the message names those that are.</exception>
    public static DeclaredObjects Of<TDeclaration>(EnvironmentModel environment) => new(typeof(TDeclaration).Name, environment.ObjectsOf<TDeclaration>());

    /// <summary>The object of a kind.</summary>
    /// <exception cref="UnknownTypeException">The class made none of that kind here.</exception>
    public TObject Get<TObject>()
        where TObject : KubernetesObject
        => this.Find<TObject>() ?? throw this.Missing(typeof(TObject).Name);

    /// <summary>The object of a kind; null when the class made none here.</summary>
    public TObject? Find<TObject>()
        where TObject : KubernetesObject
        => this.Objects.OfType<TObject>().FirstOrDefault();

    private UnknownTypeException Missing(string what) =>
        new("'" + this.declaration + "' has no " + what + " here; it has " + (this.Objects.Count == 0 ? "nothing" : string.Join(", ", this.Objects.Select(o => o.Kind + " '" + o.Metadata.Name + "'"))) + ".");
}
