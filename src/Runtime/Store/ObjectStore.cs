using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Clock;

namespace KubeDsl.Runtime.Store;

/// <summary>The API server's storage: one table a kind.</summary>
internal sealed class ObjectStore
{
    private readonly Dictionary<string, IObjectTable> tables = new(StringComparer.Ordinal);
    private readonly StoreContext context;

    internal ObjectStore(VirtualClock clock, Recorder recorder, IAdmission admission, ulong seed)
    {
        this.context = new(clock, recorder, admission, seed);
        this.Pods = this.Add(new PodTable(this.context, KindNamed("Pod"), new(p => p.Spec, (p, s) => p with { Status = s.Status })));
        this.Nodes = this.Add<Node>(new(n => n.Spec, (n, s) => n with { Status = s.Status }));
        this.Namespaces = this.Add(new NamespaceTable(this.context, KindNamed("Namespace"), new(n => n.Spec, (n, s) => n with { Status = s.Status })));
        this.Deployments = this.Add<Deployment>(new(d => d.Spec, (d, s) => d with { Status = s.Status }) { AnnotationsAreDesired = true });
        this.ReplicaSets = this.Add<ReplicaSet>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.StatefulSets = this.Add<StatefulSet>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.DaemonSets = this.Add<DaemonSet>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.ControllerRevisions = this.Add(KindTraits<ControllerRevision>.Plain);
        this.Jobs = this.Add(new JobTable(this.context, KindNamed("Job"), new(r => r.Spec, (r, s) => r with { Status = s.Status })));
        this.CronJobs = this.Add<CronJob>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.HorizontalPodAutoscalers = this.Add<HorizontalPodAutoscaler>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.PodDisruptionBudgets = this.Add<PodDisruptionBudget>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.Services = this.Add(new ServiceTable(this.context, KindNamed("Service"), new(r => r.Spec, (r, s) => r with { Status = s.Status }), seed));
        this.EndpointSlices = this.Add(KindTraits<EndpointSlice>.Plain);
        this.ServiceAccounts = this.Add(KindTraits<ServiceAccount>.Plain);
        this.ResourceQuotas = this.Add<ResourceQuota>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.PersistentVolumeClaims = this.Add(new ClaimTable(this.context, KindNamed("PersistentVolumeClaim"), new(r => r.Spec, (r, s) => r with { Status = s.Status })));
        this.PersistentVolumes = this.Add<PersistentVolume>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.StorageClasses = this.Add(KindTraits<StorageClass>.Plain);
        this.PriorityClasses = this.Add(KindTraits<PriorityClass>.Plain);
        this.ConfigMaps = this.Add(KindTraits<ConfigMap>.Plain);
        this.Secrets = this.Add(KindTraits<Secret>.Plain);
        this.Add<Ingress>(new(r => r.Spec, (r, s) => r with { Status = s.Status }));
        this.Add<NetworkPolicy>(new(r => r.Spec, static (r, _) => r));
        this.Add(KindTraits<LimitRange>.Plain);
        this.Add(KindTraits<IngressClass>.Plain);
        this.Add(KindTraits<Role>.Plain);
        this.Add(KindTraits<RoleBinding>.Plain);
        this.Add(KindTraits<ClusterRole>.Plain);
        this.Add(KindTraits<ClusterRoleBinding>.Plain);
        this.Add(KindTraits<CSIDriver>.Plain);
        this.Add(KindTraits<CSINode>.Plain);
    }

    /// <summary>Sets conditions of Pods.</summary>
    internal SharedConditions Conditions => this.context.Conditions;

    internal PodTable Pods { get; }

    internal ObjectTable<Node> Nodes { get; }

    internal NamespaceTable Namespaces { get; }

    internal ObjectTable<Deployment> Deployments { get; }

    internal ObjectTable<ReplicaSet> ReplicaSets { get; }

    internal ObjectTable<StatefulSet> StatefulSets { get; }

    internal ObjectTable<DaemonSet> DaemonSets { get; }

    internal ObjectTable<ControllerRevision> ControllerRevisions { get; }

    internal JobTable Jobs { get; }

    internal ObjectTable<CronJob> CronJobs { get; }

    internal ObjectTable<HorizontalPodAutoscaler> HorizontalPodAutoscalers { get; }

    internal ObjectTable<PodDisruptionBudget> PodDisruptionBudgets { get; }

    internal ServiceTable Services { get; }

    internal ObjectTable<EndpointSlice> EndpointSlices { get; }

    internal ObjectTable<ServiceAccount> ServiceAccounts { get; }

    internal ObjectTable<ResourceQuota> ResourceQuotas { get; }

    internal ClaimTable PersistentVolumeClaims { get; }

    internal ObjectTable<PersistentVolume> PersistentVolumes { get; }

    internal ObjectTable<StorageClass> StorageClasses { get; }

    internal ObjectTable<PriorityClass> PriorityClasses { get; }

    internal ObjectTable<ConfigMap> ConfigMaps { get; }

    internal ObjectTable<Secret> Secrets { get; }

    /// <summary>All tables, in the fixed order in which they were made.</summary>
    internal IEnumerable<IObjectTable> Tables => this.tables.Values;

    /// <summary>Tells why nothing can be created in a namespace, by an <see cref="ApiException"/>.</summary>
    internal Action<ObjectKey>? NamespaceCheck
    {
        set => this.context.NamespaceCheck = value;
    }

    /// <summary>The table of a kind.</summary>
    /// <exception cref="NotSupportedException">The cluster has no such kind.</exception>
    internal ObjectTable<T> TableOf<T>()
        where T : KubernetesObject => this.Table(typeof(T).Name) as ObjectTable<T> ?? throw new NotSupportedException("A cluster has no objects of type " + typeof(T).Name + ".");

    /// <summary>The table of a kind; null when the cluster has none.</summary>
    internal IObjectTable? Table(string kind) => this.tables.GetValueOrDefault(kind);

    /// <summary>The object that a reference means: of its name and its uid; null when that is gone.</summary>
    internal KubernetesObject? FindOwner(OwnerReference reference, string @namespace)
    {
        if (this.Table(reference.Kind) is not { } table)
            return null;
        var found = table.Find(new(table.Kind.Namespaced ? @namespace : "", reference.Name));
        return found?.Metadata.Uid == reference.Uid ? found : null;
    }

    private static KubernetesKind KindNamed(string kind) => ManifestReader.Kinds.First(k => k.Kind == kind);

    private ObjectTable<T> Add<T>(KindTraits<T> traits)
        where T : KubernetesObject => this.Add(new ObjectTable<T>(this.context, KindNamed(typeof(T).Name), traits));

    private TTable Add<TTable>(TTable table)
        where TTable : IObjectTable
    {
        this.tables.Add(table.Kind.Kind, table);
        return table;
    }
}
