using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Store;

/// <summary>The objects of one kind with what the API server does to them: identity, versions, generations, deletion, watch. Indexed by name and by owner.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal class ObjectTable<T> : IObjectTable
    where T : KubernetesObject
{
    private readonly RowNames<T> rows = new();
    private readonly RowList<T> inOrder = new(RowSlot.Creation);
    private readonly RowIndex<T> owners = new(RowSlot.Owner);
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

    protected SharedConditions Conditions => this.context.Conditions;

    /// <summary>All objects in order of creation: a copy, so that the caller may write.</summary>
    internal List<T> ToList() => this.inOrder.ToList();

    /// <summary>The objects that name an owner of this uid, in order of creation or adoption: a copy.</summary>
    internal List<T> OwnedBy(string uid) => this.owners.ToList(uid);

    /// <summary>The objects of a namespace that no controller owns: those that one could adopt. A copy.</summary>
    internal List<T> WithoutController(string @namespace) => this.owners.ToList(OrphanKey(@namespace));

    /// <summary>Tells of every change right after it; who listens may take note, but must not write.</summary>
    internal void Watch(Action<WatchEvent<T>> watcher) => this.watchers.Add(watcher);

    internal T? Find(NamespacedName name) => this.rows.Find(name)?.Current;

    internal T? Find(string? @namespace, string name) => this.Find(new NamespacedName(@namespace ?? "", name));

    internal T Get(NamespacedName name) => this.Row(name).Current;

    /// <summary>The number of the object's creation: earlier ones are smaller.</summary>
    internal long SequenceOf(T value) => this.Row(value.NamespacedName).Sequence;

    internal T Create(T value)
    {
        if (!string.IsNullOrEmpty(value.Metadata.ResourceVersion))
            throw new ApiException(400, "BadRequest", value.Key, "resourceVersion should not be set on objects to be created");
        var name = this.NameOf(value.Metadata);
        var key = new ObjectKey(this.Kind.Kind, name.Namespace, name.Name);
        this.context.CheckNamespace(key, this.Kind);
        var recalled = (T?)this.context.Admission.Recall(value);
        var admitted = recalled ?? (T)this.context.Admission.Admit(Named(value, name), null);
        if (recalled is null)
            name = admitted.NamespacedName;
        if (this.rows.Find(name) is not null)
            throw ApiException.AlreadyExists(key);
        var stored = this.OnCreate(admitted, admitted.Metadata with
        {
            Namespace = recalled is null ? admitted.Metadata.Namespace : name.Namespace,
            Name = name.Name,
            Uid = this.context.Uids.Next(key),
            CreationTimestamp = this.context.WholeSeconds,
            Generation = this.traits.Spec(admitted) is null ? null : 1,
            ResourceVersion = this.context.NextVersion(),
            DeletionTimestamp = null,
            DeletionGracePeriodSeconds = null,
        });
        var row = new StoredObject<T>(stored, this.context.Version);
        this.rows.Add(name, row);
        this.inOrder.Add(row);
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
        return this.Replace(row, this.OnUpdate(this.traits.WithStatusOf(admitted, stored), stored), "update");
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

    /// <summary>Writes the status, whatever version of the object its writer has seen.</summary>
    internal T WriteStatus(T value)
    {
        var row = this.Row(value.NamespacedName);
        return this.Replace(row, this.traits.WithStatusOf(row.Current, value), "status", keepGeneration: true);
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
        if (this.rows.Find(name) is not null)
            this.Delete(name, options ?? DeleteOptions.Default);
    }

    void IObjectTable.WatchObjects(Action<WatchEventType, KubernetesObject> watcher) => this.Watch(c => watcher(c.Type, c.Object));

    KubernetesObject? IObjectTable.Find(NamespacedName name) => this.Find(name);

    KubernetesObject IObjectTable.CreateObject(KubernetesObject value) => this.Create((T)value);

    KubernetesObject IObjectTable.UpdateObject(KubernetesObject value) => this.Update((T)value);

    IReadOnlyList<KubernetesObject> IObjectTable.ObjectsInOrder() => this.ToList();

    IReadOnlyList<KubernetesObject> IObjectTable.ObjectsOwnedBy(string uid) => this.OwnedBy(uid);

    protected static T WithMetadata(T value, ObjectMeta metadata) => (T)((KubernetesObject)value with { Metadata = metadata });

    /// <summary>What is stored of a new object: by default the object as it was admitted, with the server's metadata.</summary>
    protected virtual T OnCreate(T admitted, ObjectMeta metadata) => WithMetadata(admitted, metadata);

    /// <summary>What the kind's strategy does to a changed object; by default nothing.</summary>
    protected virtual T OnUpdate(T value, T stored) => value;

    /// <summary>Seconds between the request to delete an object and its removal.</summary>
    protected virtual long GracePeriod(T value, DeleteOptions options) => 0;

    protected virtual void Index(StoredObject<T> row) => this.IndexOwners(row);

    protected virtual void Unindex(StoredObject<T> row) => this.UnindexOwners(row);

    private void IndexOwners(StoredObject<T> row)
    {
        foreach (var owner in row.Current.Metadata.OwnerReferences)
            this.owners.Add(owner.Uid, row);
        if (row.Current.Controller is null)
            this.owners.Add(OrphanKey(row.Current.Namespace), row);
    }

    private void UnindexOwners(StoredObject<T> row)
    {
        foreach (var owner in row.Current.Metadata.OwnerReferences)
            this.owners.Remove(owner.Uid, row);
        if (row.Current.Controller is null)
            this.owners.Remove(OrphanKey(row.Current.Namespace), row);
    }

    /// <summary>Gives a row its new state and moves it where the keys of an index change.</summary>
    protected virtual void Reindex(StoredObject<T> row, T next)
    {
        var moved = row.Current.Metadata.OwnerReferences != next.Metadata.OwnerReferences;
        if (moved)
            this.UnindexOwners(row);
        row.Current = next;
        if (moved)
            this.IndexOwners(row);
    }

    protected StoredObject<T> Row(NamespacedName name) =>
        this.rows.Find(name) ?? throw ApiException.NotFound(new(this.Kind.Kind, name.Namespace, name.Name));

    protected T Replace(StoredObject<T> row, T next, string verb, bool keepGeneration = false)
    {
        var stored = row.Current;
        var meta = this.MetadataOf(stored, next, keepGeneration);
        if (!ReferenceEquals(meta, next.Metadata))
            next = WithMetadata(next, meta);
        if (next.Equals(stored))
            return stored;
        if (meta.DeletionTimestamp is not null && meta.Finalizers.IsEmpty && !stored.Metadata.Finalizers.IsEmpty && meta.DeletionGracePeriodSeconds is null or 0)
        {
            this.Remove(row);
            return stored;
        }

        next = WithMetadata(next, meta with { ResourceVersion = this.context.NextVersion() });
        this.Reindex(row, next);
        this.Announce(verb, new(WatchEventType.Modified, stored, row.Current));
        return row.Current;
    }

    /// <summary>The metadata of a new state: what only the server sets stays.</summary>
    private ObjectMeta MetadataOf(T stored, T next, bool keepGeneration)
    {
        var old = stored.Metadata;
        var isNew = !keepGeneration && this.IsNewGeneration(stored, next);
        if (ReferenceEquals(old, next.Metadata) && !isNew)
            return old;
        var meta = next.Metadata with { Uid = old.Uid, CreationTimestamp = old.CreationTimestamp, ResourceVersion = old.ResourceVersion };
        return keepGeneration
            ? meta
            : meta with
            {
                Generation = isNew ? old.Generation + 1 : old.Generation,
                DeletionTimestamp = old.DeletionTimestamp,
                DeletionGracePeriodSeconds = old.DeletionGracePeriodSeconds,
            };
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

    private NamespacedName NameOf(ObjectMeta meta)
    {
        var @namespace = this.Kind.Namespaced && string.IsNullOrEmpty(meta.Namespace) ? WellKnown.DefaultNamespace : meta.Namespace ?? "";
        return new(@namespace, string.IsNullOrEmpty(meta.Name) && !string.IsNullOrEmpty(meta.GenerateName) ? this.GenerateName(@namespace, meta.GenerateName) : meta.Name ?? "");
    }

    private static T Named(T value, NamespacedName name) => value.NamespacedName == name ? value : WithMetadata(value, value.Metadata with { Namespace = name.Namespace, Name = name.Name });

    private string GenerateName(string @namespace, string prefix)
    {
        const int Attempts = 8;
        var name = "";
        for (var i = 0; i < Attempts; i++)
        {
            name = this.context.Names.Next(this.Kind.Kind, @namespace, prefix);
            if (this.rows.Find(new(@namespace, name)) is null)
                break;
        }

        return name;
    }

    private void Remove(StoredObject<T> row)
    {
        var last = row.Current;
        this.Unindex(row);
        this.inOrder.Remove(row);
        this.rows.Remove(last.NamespacedName);
        this.context.Uids.Retire(last.Key);
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
