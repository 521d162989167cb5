using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>The objects of one kind with what the API server does to them: identity, versions, generations, deletion, watch. Indexed by name and by owner.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal class ObjectTable<T> : IObjectTable
    where T : KubernetesObject
{
    private readonly Dictionary<NamespacedName, StoredObject<T>> rows = [];
    private readonly LinkedList<StoredObject<T>> inOrder = [];
    private readonly RowIndex<T> owners = new();
    private readonly List<Action<WatchEvent<T>>> watchers = [];
    private readonly StoreContext context;
    private readonly KindTraits<T> traits;

    internal ObjectTable(StoreContext context, KubernetesKind kind, KindTraits<T> traits)
    {
        this.context = context;
        this.Kind = kind;
        this.traits = traits;
    }

    /// <inheritdoc/>
    public KubernetesKind Kind { get; }

    internal int Count => this.rows.Count;

    protected DateTimeOffset Now => this.context.Clock.Now;

    /// <summary>All objects in order of creation: a copy, so that the caller may write.</summary>
    internal List<T> ToList()
    {
        var copy = new List<T>(this.rows.Count);
        foreach (var row in this.inOrder)
            copy.Add(row.Current);
        return copy;
    }

    /// <summary>The objects that name an owner of this uid, in order of creation or adoption: a copy.</summary>
    internal List<T> OwnedBy(string uid) => this.owners.ToList(uid);

    /// <summary>The objects of a namespace that no controller owns: those that one could adopt. A copy.</summary>
    internal List<T> WithoutController(string @namespace) => this.owners.ToList(OrphanKey(@namespace));

    /// <summary>Tells of every change right after it; who listens may take note, but must not write.</summary>
    internal void Watch(Action<WatchEvent<T>> watcher) => this.watchers.Add(watcher);

    internal T? Find(NamespacedName name) => this.rows.TryGetValue(name, out var row) ? row.Current : null;

    internal T? Find(string? @namespace, string name) => this.Find(new NamespacedName(@namespace ?? "", name));

    internal T Get(NamespacedName name) => this.Row(name).Current;

    /// <summary>The number of the object's creation: earlier ones are smaller.</summary>
    internal long SequenceOf(T value) => this.Row(value.NamespacedName).Sequence;

    internal T Create(T value)
    {
        if (!string.IsNullOrEmpty(value.Metadata.ResourceVersion))
            throw new ApiException(400, "BadRequest", value.Key, "resourceVersion should not be set on objects to be created");
        var named = this.Name(value);
        this.context.CheckNamespace(named.Key, this.Kind);
        var admitted = (T)this.context.Admission.Admit(named, null);
        var name = admitted.NamespacedName;
        if (this.rows.ContainsKey(name))
            throw ApiException.AlreadyExists(admitted.Key);
        var stored = this.OnCreate(WithMetadata(admitted, admitted.Metadata with
        {
            Uid = this.context.Uids.Next(admitted.Key),
            CreationTimestamp = this.context.WholeSeconds,
            Generation = this.traits.Spec(admitted) is null ? null : 1,
            ResourceVersion = this.context.NextVersion(),
            DeletionTimestamp = null,
            DeletionGracePeriodSeconds = null,
        }));
        var row = new StoredObject<T>(stored, this.context.Version);
        this.rows.Add(name, row);
        row.Position = this.inOrder.AddLast(row);
        this.Index(row);
        this.Announce("create", new(WatchEventType.Added, null, row.Current));
        return row.Current;
    }

    /// <summary>Writes the desired state and the metadata; the status stays. A resourceVersion, if there is one, must be the stored one.</summary>
    internal T Update(T value)
    {
        var row = this.Row(value.NamespacedName);
        var stored = row.Current;
        CheckVersion(value, stored);
        var admitted = (T)this.context.Admission.Admit(value, stored);
        return this.Replace(row, this.traits.WithStatusOf(admitted, stored), "update");
    }

    /// <summary>Writes the status; the desired state stays.</summary>
    internal T UpdateStatus(T value)
    {
        var row = this.Row(value.NamespacedName);
        var stored = row.Current;
        CheckVersion(value, stored);
        var merged = this.traits.WithStatusOf(stored, value);
        if (this.traits.AnnotationsAreDesired && value.Metadata.Annotations != stored.Metadata.Annotations)
            merged = WithMetadata(merged, merged.Metadata with { Annotations = value.Metadata.Annotations });
        return this.Replace(row, merged, "status", keepGeneration: true);
    }

    /// <inheritdoc/>
    public void Delete(NamespacedName name, DeleteOptions options)
    {
        var row = this.Row(name);
        var stored = row.Current;
        if (options.Uid is { } uid && uid != stored.Metadata.Uid)
            throw ApiException.Conflict(stored.Key, $"the UID in the precondition ({uid}) does not match the UID in record ({stored.Metadata.Uid})");
        var grace = this.GracePeriod(stored, options);
        var finalizers = Finalizers(stored.Metadata.Finalizers, options.PropagationPolicy);
        if (grace == 0 && finalizers.IsEmpty)
        {
            this.Remove(row);
            return;
        }

        var deadline = this.context.WholeSeconds.AddSeconds(grace);
        var meta = stored.Metadata with { Finalizers = finalizers };
        if (meta.DeletionTimestamp is null)
            meta = meta with { DeletionTimestamp = deadline, DeletionGracePeriodSeconds = grace, Generation = meta.Generation + 1 };
        else if (grace < meta.DeletionGracePeriodSeconds)
            meta = meta with { DeletionTimestamp = deadline, DeletionGracePeriodSeconds = grace };
        this.Replace(row, WithMetadata(stored, meta), "mark-deleted", keepGeneration: true);
    }

    /// <summary>Deletes an object that may be gone already.</summary>
    internal void DeleteIfExists(NamespacedName name, DeleteOptions? options = null)
    {
        if (this.rows.ContainsKey(name))
            this.Delete(name, options ?? DeleteOptions.Default);
    }

    void IObjectTable.WatchObjects(Action<WatchEventType, KubernetesObject> watcher) => this.Watch(c => watcher(c.Type, c.Object));

    KubernetesObject? IObjectTable.Find(NamespacedName name) => this.Find(name);

    KubernetesObject IObjectTable.CreateObject(KubernetesObject value) => this.Create((T)value);

    KubernetesObject IObjectTable.UpdateObject(KubernetesObject value) => this.Update((T)value);

    IReadOnlyList<KubernetesObject> IObjectTable.ObjectsInOrder() => this.ToList();

    IReadOnlyList<KubernetesObject> IObjectTable.ObjectsOwnedBy(string uid) => this.OwnedBy(uid);

    protected static T WithMetadata(T value, ObjectMeta metadata) => (T)((KubernetesObject)value with { Metadata = metadata });

    /// <summary>What the kind's strategy does to a new object; by default nothing.</summary>
    protected virtual T OnCreate(T value) => value;

    /// <summary>Seconds between the request to delete an object and its removal.</summary>
    protected virtual long GracePeriod(T value, DeleteOptions options) => 0;

    protected virtual void Index(StoredObject<T> row)
    {
        foreach (var owner in row.Current.Metadata.OwnerReferences)
            row.OwnerPositions.Add(this.owners.Add(owner.Uid, row));
        if (row.Current.Controller is null)
            row.OwnerPositions.Add(this.owners.Add(OrphanKey(row.Current.Namespace), row));
    }

    protected virtual void Unindex(StoredObject<T> row)
    {
        var references = row.Current.Metadata.OwnerReferences;
        for (var i = 0; i < row.OwnerPositions.Count; i++)
            this.owners.Remove(i < references.Count ? references[i].Uid : OrphanKey(row.Current.Namespace), row.OwnerPositions[i]);
        row.OwnerPositions.Clear();
    }

    /// <summary>True when both have the same keys in every index.</summary>
    protected virtual bool IndexedAlike(T left, T right) => left.Metadata.OwnerReferences == right.Metadata.OwnerReferences;

    protected StoredObject<T> Row(NamespacedName name) =>
        this.rows.TryGetValue(name, out var row) ? row : throw ApiException.NotFound(new(this.Kind.Kind, name.Namespace, name.Name));

    protected T Replace(StoredObject<T> row, T next, string verb, bool keepGeneration = false)
    {
        var stored = row.Current;
        var meta = next.Metadata with
        {
            Uid = stored.Metadata.Uid,
            CreationTimestamp = stored.Metadata.CreationTimestamp,
            ResourceVersion = stored.Metadata.ResourceVersion,
        };
        if (!keepGeneration)
        {
            meta = meta with
            {
                Generation = this.IsNewGeneration(stored, next) ? stored.Metadata.Generation + 1 : stored.Metadata.Generation,
                DeletionTimestamp = stored.Metadata.DeletionTimestamp,
                DeletionGracePeriodSeconds = stored.Metadata.DeletionGracePeriodSeconds,
            };
        }

        next = WithMetadata(next, meta);
        if (next.Equals(stored))
            return stored;
        if (meta.DeletionTimestamp is not null && meta.Finalizers.IsEmpty && !stored.Metadata.Finalizers.IsEmpty && meta.DeletionGracePeriodSeconds is null or 0)
        {
            this.Remove(row);
            return stored;
        }

        var moved = !this.IndexedAlike(stored, next);
        if (moved)
            this.Unindex(row);
        row.Current = WithMetadata(next, meta with { ResourceVersion = this.context.NextVersion() });
        if (moved)
            this.Index(row);
        this.Announce(verb, new(WatchEventType.Modified, stored, row.Current));
        return row.Current;
    }

    // No uid begins with a slash.
    private static string OrphanKey(string @namespace) => "/" + @namespace;

    private static void CheckVersion(T value, T stored)
    {
        if (!string.IsNullOrEmpty(value.Metadata.ResourceVersion) && value.Metadata.ResourceVersion != stored.Metadata.ResourceVersion)
            throw ApiException.Conflict(stored.Key, "the object has been modified; please apply your changes to the latest version and try again");
    }

    private static EquatableArray<string> Finalizers(EquatableArray<string> present, PropagationPolicy policy)
    {
        var wanted = policy switch
        {
            PropagationPolicy.Foreground => WellKnown.ForegroundDeletionFinalizer,
            PropagationPolicy.Orphan => WellKnown.OrphanFinalizer,
            _ => null,
        };
        return wanted is null || present.Any(f => f == wanted) ? present : [.. present, wanted];
    }

    private bool IsNewGeneration(T stored, T next) =>
        !Equals(this.traits.Spec(stored), this.traits.Spec(next))
        || (this.traits.AnnotationsAreDesired && stored.Metadata.Annotations != next.Metadata.Annotations);

    private T Name(T value)
    {
        var meta = value.Metadata;
        if (this.Kind.Namespaced && string.IsNullOrEmpty(meta.Namespace))
            meta = meta with { Namespace = WellKnown.DefaultNamespace };
        if (string.IsNullOrEmpty(meta.Name) && !string.IsNullOrEmpty(meta.GenerateName))
            meta = meta with { Name = this.GenerateName(meta) };
        return ReferenceEquals(meta, value.Metadata) ? value : WithMetadata(value, meta);
    }

    private string GenerateName(ObjectMeta meta)
    {
        const int Attempts = 8;
        var name = "";
        for (var i = 0; i < Attempts; i++)
        {
            name = this.context.Names.Next(this.Kind.Kind, meta.Namespace ?? "", meta.GenerateName!);
            if (!this.rows.ContainsKey(new(meta.Namespace ?? "", name)))
                break;
        }

        return name;
    }

    private void Remove(StoredObject<T> row)
    {
        var last = row.Current;
        this.Unindex(row);
        this.inOrder.Remove(row.Position!);
        this.rows.Remove(last.NamespacedName);
        this.context.NextVersion();
        this.Announce("delete", new(WatchEventType.Deleted, last, last));
    }

    private void Announce(string verb, WatchEvent<T> change)
    {
        var loop = this.context.Recorder.Loop;
        var cause = loop.Cause;
        loop.Cause = this.context.Recorder.Write(verb, change.Object.Key, this.context.Version);
        foreach (var watcher in this.watchers)
            watcher(change);
        loop.Cause = cause;
    }
}
