using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Rules;
using KubeDsl.Runtime;
using KubeDsl.Runtime.Failures;
using KubeDsl.Runtime.Rollouts;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

// The namespace of the attributes: whoever has declared something has it open already.
namespace KubeDsl;

/// <summary>
/// Asks and changes an in-memory cluster with the types of the declarations instead of names: <c>cluster.Nodes&lt;Pools.General&gt;()</c>, <c>cluster.Pods&lt;Shop.Web&gt;()</c>.
/// All of it needs a cluster that was made from an environment, as the generated <c>Prod.CreateCluster()</c> does, and throws an <see cref="UnknownTypeException"/> that names
/// what there is when the type is not part of the environment.
/// </summary>
public static class ClusterDeclarations
{
    /// <summary>The nodes of a pool that are in the cluster, in the order in which they joined.</summary>
    /// <typeparam name="TPool">The class with <c>[NodePool]</c>.</typeparam>
    public static IReadOnlyList<Node> Nodes<TPool>(this Cluster cluster)
    {
        var names = new HashSet<string>(EnvironmentOf(cluster).Pool<TPool>().Nodes.Select(n => n.Name), StringComparer.Ordinal);
        return [.. cluster.Nodes.Where(n => names.Contains(n.Name))];
    }

    /// <summary>The Pods of a workload, oldest first; those that are on their way out and those that have ended are among them.</summary>
    /// <typeparam name="TWorkload">The workload's class, or that of one of its containers.</typeparam>
    public static IReadOnlyList<Pod> Pods<TWorkload>(this Cluster cluster)
    {
        var workload = EnvironmentOf(cluster).Workload<TWorkload>();
        return [.. cluster.Pods.Where(p => WorkloadOwner.Of(cluster.Plane.Store, p) == workload)];
    }

    /// <summary>How many Pods of a workload are ready and not on their way out.</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    public static int ReadyReplicas<TWorkload>(this Cluster cluster) => cluster.Pods<TWorkload>().Count(p => p.IsReady() && !p.IsTerminating);

    /// <summary>How many Pods of a workload there should be now (<c>spec.replicas</c>; for a DaemonSet the nodes that it belongs on).</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    public static int WantedReplicas<TWorkload>(this Cluster cluster)
    {
        var workload = EnvironmentOf(cluster).Workload<TWorkload>();
        return workload.Kind switch
        {
            "Deployment" => Get<Deployment>(cluster, workload).Spec.Replicas ?? 1,
            "StatefulSet" => Get<StatefulSet>(cluster, workload).Spec.Replicas ?? 1,
            "DaemonSet" => Get<DaemonSet>(cluster, workload).Status.DesiredNumberScheduled,
            "Job" => Get<Job>(cluster, workload).Spec.Completions ?? 1,
            "Pod" => 1,
            _ => throw new InvalidOperationException(workload + " has no number of Pods."),
        };
    }

    /// <summary>Applies what a type declares, as it is declared: the app, or one workload with its Service, budget and so on. What was changed since goes back; an autoscaler's word on replicas stays.</summary>
    /// <typeparam name="T">The app's class, or that of one of its parts.</typeparam>
    /// <exception cref="ApiException">A real API server would refuse one of the objects.</exception>
    public static void Apply<T>(this Cluster cluster) => cluster.Apply(EnvironmentOf(cluster).ObjectsOf<T>());

    /// <summary>Deletes what a type declares, as <c>kubectl delete</c> does: the app, or one workload with its Service, budget and so on. What is not there is passed over.</summary>
    /// <typeparam name="T">The app's class, or that of one of its parts.</typeparam>
    public static void Delete<T>(this Cluster cluster)
    {
        foreach (var declared in EnvironmentOf(cluster).ObjectsOf<T>())
        {
            if (cluster.Plane.Store.Table(declared.Kind) is { } table && table.Find(NameIn(table, declared)) is not null)
                table.Delete(NameIn(table, declared), DeleteOptions.Default);
        }
    }

    /// <summary>Sets the number of Pods of a Deployment or StatefulSet (<c>kubectl scale</c>).</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    /// <param name="cluster">The cluster.</param>
    /// <param name="replicas">How many there should be.</param>
    /// <exception cref="NotSupportedException">Workloads of this kind cannot be scaled.</exception>
    public static void Scale<TWorkload>(this Cluster cluster, int replicas) => cluster.Scale(EnvironmentOf(cluster).Workload<TWorkload>(), replicas);

    /// <summary>Changes the image of a container and so starts a rollout (<c>kubectl set image</c>).</summary>
    /// <typeparam name="TContainer">The workload's class for its main container, or the class of a container or sidecar in it.</typeparam>
    /// <param name="cluster">The cluster.</param>
    /// <param name="image">The new image.</param>
    /// <exception cref="NotSupportedException">Workloads of this kind are not rolled out.</exception>
    public static void SetImage<TContainer>(this Cluster cluster, string image)
    {
        var environment = EnvironmentOf(cluster);
        cluster.SetImage(environment.Workload<TContainer>(), environment.Declared<TContainer>().Container, image);
    }

    /// <summary>The rollout of a workload: its status and history, and the verbs restart, undo, pause and resume (<c>kubectl rollout</c>).</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    /// <exception cref="NotSupportedException">Workloads of this kind are not rolled out.</exception>
    public static Rollout Rollout<TWorkload>(this Cluster cluster)
    {
        var workload = EnvironmentOf(cluster).Workload<TWorkload>();
        return new(cluster.Plane, workload.Kind, new(workload.Namespace, workload.Name));
    }

    /// <summary>Makes the containers of a workload crash, or just one of each Pod when the type is that of a container: those that run at once, and each later start again.</summary>
    /// <typeparam name="T">The workload's class, or that of a container or sidecar in it.</typeparam>
    /// <param name="cluster">The cluster.</param>
    /// <param name="after">How long a program runs before it crashes; not at all when left out.</param>
    /// <param name="exitCode">The exit code.</param>
    public static Failure Crash<T>(this Cluster cluster, TimeSpan after = default, int exitCode = 1)
    {
        var (which, name) = ContainersOf<T>(cluster);
        return cluster.Crash(which, after, exitCode, name + ": crashes");
    }

    /// <summary>Makes the containers of a workload say that they are not ready, or just one of each Pod when the type is that of a container.</summary>
    /// <typeparam name="T">The workload's class, or that of a container or sidecar in it.</typeparam>
    public static Failure NeverReady<T>(this Cluster cluster)
    {
        var (which, name) = ContainersOf<T>(cluster);
        return cluster.NeverReady(which, name + ": is never ready");
    }

    private static (Func<Pod, Container, bool> Which, string Name) ContainersOf<T>(Cluster cluster)
    {
        var environment = EnvironmentOf(cluster);
        var workload = environment.Workload<T>();
        var name = environment.Declared<T>().Container;
        return (
            (pod, container) => (name.Length == 0 || container.Name == name) && WorkloadOwner.Of(cluster.Plane.Store, pod) == workload,
            name.Length == 0 ? workload.ToString() : workload + " container " + name);
    }

    private static T Get<T>(Cluster cluster, ObjectKey key)
        where T : KubernetesObject => cluster.Plane.Store.TableOf<T>().Get(new(key.Namespace, key.Name));

    private static NamespacedName NameIn(IObjectTable table, KubernetesObject declared) => new(table.Kind.Namespaced ? declared.Namespace : "", declared.Name);

    private static EnvironmentModel EnvironmentOf(Cluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.Environment ?? throw new ArgumentException("The cluster was not made from an environment, so it knows no declarations. Make it with the environment's CreateCluster().", nameof(cluster));
    }
}
