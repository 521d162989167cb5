using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Planning;

/// <summary>Finds what classes of the declarations have become in an environment, so that questions can be asked with types instead of names.</summary>
public static class DeclaredTypes
{
    private static readonly string[] WorkloadKinds = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod"];

    /// <summary>What a class has become.</summary>
    /// <typeparam name="T">The class, such as <c>Shop.Web</c> or <c>Pools.General</c>.</typeparam>
    /// <exception cref="UnknownTypeException">The class is no part of the environment; the message names those that are.</exception>
    public static DeclaredType Declared<T>(this EnvironmentModel environment) =>
        Checked(environment).Types.TryGetValue(NameOf<T>(), out var found) ? found : throw Missing(environment, NameOf<T>(), "part", static _ => true);

    /// <summary>The pool that a class with <c>[NodePool]</c> stands for.</summary>
    /// <exception cref="UnknownTypeException">The class is no pool of the environment; the message names those that are.</exception>
    public static NodePoolModel Pool<T>(this EnvironmentModel environment)
    {
        var name = NameOf<T>();
        return Checked(environment).Types.TryGetValue(name, out var found) && environment.Pools.FirstOrDefault(p => p.Name == found.Pool) is { } pool
            ? pool
            : throw Missing(environment, name, "node pool", static t => t.Pool.Length > 0);
    }

    /// <summary>The workload that a class declares, or that a container's class belongs to.</summary>
    /// <exception cref="UnknownTypeException">The class is no workload of the environment; the message names those that are.</exception>
    public static ObjectKey Workload<T>(this EnvironmentModel environment)
    {
        var name = NameOf<T>();
        return Checked(environment).Types.TryGetValue(name, out var found) && WorkloadOf(found) is { } workload
            ? workload
            : throw Missing(environment, name, "workload", static t => WorkloadOf(t) is not null && t.Objects.Count > 0);
    }

    /// <summary>The objects that a class made; for the app all of them.</summary>
    /// <exception cref="UnknownTypeException">The class is no part of the environment; the message names those that are.</exception>
    public static IReadOnlyList<KubernetesObject> ObjectsOf<T>(this EnvironmentModel environment)
    {
        var found = environment.Declared<T>();
        return [.. environment.Objects.Where(value => found.IsApp || found.Objects.Contains(ObjectKey.Of(value)))];
    }

    /// <summary>True for the kinds whose objects run Pods.</summary>
    internal static bool IsWorkload(string kind) => Array.IndexOf(WorkloadKinds, kind) >= 0;

    private static ObjectKey? WorkloadOf(DeclaredType type)
    {
        foreach (var key in type.Objects)
        {
            if (IsWorkload(key.Kind))
                return key;
        }

        return null;
    }

    private static EnvironmentModel Checked(EnvironmentModel environment) => environment ?? throw new ArgumentNullException(nameof(environment));

    private static string NameOf<T>() => typeof(T).FullName ?? typeof(T).Name;

    private static UnknownTypeException Missing(EnvironmentModel environment, string type, string what, Func<DeclaredType, bool> counts)
    {
        var present = environment.Types.Where(t => counts(t.Value)).Select(t => InCode(t.Key)).ToList();
        var known = present.Count == 0 ? "it has none" : "it has " + string.Join(", ", present);
        return new UnknownTypeException("'" + InCode(type) + "' is no " + what + " of the environment '" + environment.Name + "'; " + known + ".");
    }

    /// <summary>A full name as code writes it.</summary>
    private static string InCode(string type) => type.Replace('+', '.');
}
