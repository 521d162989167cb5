using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Parameters;

namespace KubeDsl.Planning;

/// <summary>One environment: an app as it is declared there, and the cluster it runs on. What the compiler computes with, and what the program gets.</summary>
public sealed record EnvironmentModel
{
    /// <summary>The name of the environment's class, such as <c>Prod</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name of the app, such as <c>shop</c>.</summary>
    public string App { get; init; } = "";

    /// <summary>The namespace that the app's objects live in.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The Kubernetes version of the cluster, such as <c>1.36</c>.</summary>
    public string KubernetesVersion { get; init; } = "1.36";

    /// <summary>The cluster's nodes by pool, in the order they are declared.</summary>
    public EquatableArray<NodePoolModel> Pools { get; init; }

    /// <summary>The app's objects with names, labels and overrides applied, in the order they are written to manifests.</summary>
    public EquatableArray<KubernetesObject> Objects { get; init; }

    /// <summary>What the classes of the declarations have become here, by their full names (<see cref="System.Type.FullName"/>); see <see cref="DeclaredTypes"/>.</summary>
    public EquatableMap<DeclaredType> Types { get; init; }

    /// <summary>What the environment must bear; null when it states no goal.</summary>
    public SurvivalGoal? Survives { get; init; }

    /// <summary>The app's parameters, ordered by name.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The fields that depend on parameters; empty when there are none.</summary>
    public EquatableArray<TemplatedField> Templates { get; init; }

    /// <summary>True when every parameter has a value; manifests without them are not to be applied.</summary>
    public bool IsComplete
    {
        get
        {
            foreach (var parameter in this.Parameters)
            {
                if (parameter.Value is null)
                    return false;
            }

            return true;
        }
    }
}
