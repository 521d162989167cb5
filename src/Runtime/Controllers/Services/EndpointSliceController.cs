using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Selectors;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers.Services;

/// <summary>Keeps the EndpointSlices of each Service with a selector: the addresses of its Pods, and whether they can be used.</summary>
internal sealed class EndpointSliceController : Controller
{
    private const string ServiceLabel = "kubernetes.io/service-name";
    private const string ManagerLabel = "endpointslice.kubernetes.io/managed-by";
    private const string Manager = "endpointslice-controller.k8s.io";
    private const string HeadlessLabel = "service.kubernetes.io/headless";
    private const string ZoneLabel = "topology.kubernetes.io/zone";
    private readonly PodSelections selections;

    internal EndpointSliceController(ControlPlane plane)
        : base(plane, "endpointslice-controller", EventPriority.EndpointSlice)
    {
        this.selections = new(plane, this.Enqueue);
        plane.Store.Services.Watch(this.OnService);
        plane.Store.EndpointSlices.Watch(this.OnSlice);
        plane.Store.Nodes.Watch(this.OnNode);
    }

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Store.Services.Find(key) is not { IsTerminating: false } service || !IsManaged(service))
            return;
        var present = this.SlicesOf(service);
        var wanted = this.EndpointsByPorts(service);
        var stale = present.Where(s => s.Endpoints.IsEmpty || !wanted.Exists(w => w.Ports == s.Ports)).ToList();
        var missing = new List<EndpointSlice>();
        foreach (var (ports, endpoints) in wanted)
        {
            var packing = EndpointPacking.Pack(present.Where(s => s.Ports == ports && !s.Endpoints.IsEmpty), endpoints);
            foreach (var slice in packing.Updates)
                this.Store.EndpointSlices.Update(slice);
            stale.AddRange(packing.Deletions);
            missing.AddRange(packing.Creations.Select(e => Make(service, ports, e)));
        }

        // A Service without any endpoint has one empty slice.
        if (stale.Count == present.Count && missing.Count == 0)
            missing.Add(Make(service, [], []));
        this.Exchange(stale, missing);
    }

    private static bool IsManaged(Service service) => !service.Spec.Selector.IsEmpty && service.Spec.Type != "ExternalName";

    private static EndpointSlice Make(Service service, EquatableArray<EndpointPort> ports, EquatableArray<Endpoint> endpoints) => new()
    {
        Metadata = new()
        {
            GenerateName = service.Name + "-",
            Namespace = service.Metadata.Namespace,
            Labels = LabelsOf(service),
            OwnerReferences = [ControllerReferences.To(service)],
        },
        AddressType = "IPv4",
        Ports = ports,
        Endpoints = endpoints,
    };

    private static EquatableMap<string> LabelsOf(Service service)
    {
        var labels = service.Metadata.Labels.With(ServiceLabel, service.Name).With(ManagerLabel, Manager);
        return service.Spec.ClusterIP == "None" ? labels.With(HeadlessLabel, "") : labels;
    }

    private List<EndpointSlice> SlicesOf(Service service) => this.Store.EndpointSlices.OwnedBy(service.Uid).FindAll(s => !s.IsTerminating);

    /// <summary>The endpoints, by the ports that they have, each list in order of address.</summary>
    private List<(EquatableArray<EndpointPort> Ports, List<Endpoint> Endpoints)> EndpointsByPorts(Service service)
    {
        var result = new List<(EquatableArray<EndpointPort> Ports, List<Endpoint> Endpoints)>();
        foreach (var pod in this.selections.PodsOf(service.NamespacedName).OrderBy(p => p.Status.PodIP, StringComparer.Ordinal))
        {
            if (pod.IsTerminal() || string.IsNullOrEmpty(pod.Status.PodIP))
                continue;
            var node = this.Store.Nodes.Find("", pod.Spec.NodeName ?? "");
            if (node is null && service.Spec.PublishNotReadyAddresses != true)
                continue;
            var ports = EndpointPorts.Of(service, pod);
            var index = result.FindIndex(r => r.Ports == ports);
            if (index < 0)
            {
                index = result.Count;
                result.Add((ports, []));
            }

            result[index].Endpoints.Add(EndpointOf(service, pod, node));
        }

        return result;
    }

    private static Endpoint EndpointOf(Service service, Pod pod, Node? node)
    {
        var serving = pod.IsReady();
        return new()
        {
            Addresses = [pod.Status.PodIP!],
            Conditions = new() { Ready = service.Spec.PublishNotReadyAddresses == true || (serving && !pod.IsTerminating), Serving = serving, Terminating = pod.IsTerminating },
            Hostname = !string.IsNullOrEmpty(pod.Spec.Hostname) && pod.Spec.Subdomain == service.Name ? pod.Spec.Hostname : null,
            NodeName = pod.Spec.NodeName,
            Zone = node?.Metadata.Labels.GetValueOrDefault(ZoneLabel),
            TargetRef = new() { Kind = "Pod", Namespace = pod.Metadata.Namespace, Name = pod.Name, Uid = pod.Uid },
        };
    }

    // What would be deleted is written anew in the place of what would be created.
    private void Exchange(List<EndpointSlice> stale, List<EndpointSlice> missing)
    {
        var common = Math.Min(stale.Count, missing.Count);
        for (var i = 0; i < common; i++)
            this.Store.EndpointSlices.Update(stale[i] with { Ports = missing[i].Ports, Endpoints = missing[i].Endpoints });
        foreach (var slice in stale.Skip(common))
            this.Store.EndpointSlices.DeleteIfExists(slice.NamespacedName);
        foreach (var slice in missing.Skip(common))
            this.Store.EndpointSlices.Create(slice);
    }

    private void OnService(WatchEvent<Service> change)
    {
        var key = change.Object.NamespacedName;
        var isManaged = change.Type != WatchEventType.Deleted && IsManaged(change.Object);
        if (change.Old is null || change.Type == WatchEventType.Deleted || change.Old.Spec.Selector != change.Object.Spec.Selector || IsManaged(change.Old) != isManaged)
            this.selections.Set(key, isManaged ? LabelSelectorMatcher.OfLabels(change.Object.Spec.Selector) : null);
        if (isManaged)
            this.Enqueue(key);
        else
            this.Forget(key);
    }

    // Somebody else's change of a slice is put right.
    private void OnSlice(WatchEvent<EndpointSlice> change)
    {
        if (this.Plane.Recorder.Actor is null && change.Object.Controller is { Kind: "Service" } owner)
            this.Enqueue(new(change.Object.Namespace, owner.Name));
    }

    private void OnNode(WatchEvent<Node> change)
    {
        if (change.Type == WatchEventType.Modified && change.Old?.Metadata.Labels == change.Object.Metadata.Labels)
            return;
        foreach (var service in this.Store.Services.ToList().Where(IsManaged))
            this.Enqueue(service.NamespacedName);
    }
}
