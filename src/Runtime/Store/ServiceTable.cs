using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Randomness;
using KubeDsl.Rules;
using KubeDsl.Rules.Api;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Runtime.Store;

/// <summary>The Services: each gets an address of the cluster and, where it is to be reached from outside, ports on all nodes.</summary>
internal sealed class ServiceTable : ObjectTable<Service>
{
    private const string Headless = "None";
    private readonly ulong seed;

    internal ServiceTable(StoreContext context, KubernetesKind kind, KindTraits<Service> traits, ulong seed)
        : base(context, kind, traits)
    {
        this.seed = seed;
        this.Watch(this.OnChange);
    }

    internal ServiceNetwork Network { get; set; } = new(ApiContext.Default.ServiceRanges[0], ServiceNetwork.DefaultFirstNodePort, ServiceNetwork.DefaultLastNodePort);

    protected override Service OnCreate(Service admitted, ObjectMeta metadata) => this.Allocate(admitted with { Metadata = metadata }, null);

    protected override Service OnUpdate(Service value, Service stored) => this.Allocate(WithStored(value, stored), stored);

    private static bool HasAddress(ServiceSpec spec) => spec.Type != "ExternalName" && spec.ClusterIP != Headless;

    private static bool HasNodePorts(ServiceSpec spec) => spec.Type == "NodePort" || (spec.Type == "LoadBalancer" && spec.AllocateLoadBalancerNodePorts != false);

    // What a change leaves out stays as it was allocated.
    private static Service WithStored(Service value, Service stored)
    {
        var spec = value.Spec;
        if (HasAddress(spec) && HasAddress(stored.Spec) && string.IsNullOrEmpty(spec.ClusterIP))
            spec = spec with { ClusterIP = stored.Spec.ClusterIP, ClusterIPs = stored.Spec.ClusterIPs };
        if (HasNodePorts(spec) && HasNodePorts(stored.Spec))
            spec = spec with { Ports = [.. spec.Ports.Select(p => p.NodePort is > 0 ? p : p with { NodePort = stored.Spec.Ports.FirstOrDefault(s => s.Port == p.Port && s.Protocol == p.Protocol)?.NodePort })] };
        return value with { Spec = spec };
    }

    private Service Allocate(Service value, Service? stored)
    {
        var spec = value.Spec;
        var random = new RandomStream(this.seed, "services", value.Namespace + "/" + value.Name);
        if (stored is not null && HasAddress(spec) && HasAddress(stored.Spec) && spec.ClusterIP != stored.Spec.ClusterIP)
            throw Refuse(value, "spec.clusterIPs[0]", "may not change once set");
        if (HasAddress(spec))
            spec = this.WithAddress(value, spec, stored, random);
        if (HasNodePorts(spec))
            spec = this.WithNodePorts(value, spec, stored, random);
        return value with { Spec = spec };
    }

    private ServiceSpec WithAddress(Service value, ServiceSpec spec, Service? stored, RandomStream random)
    {
        var address = spec.ClusterIP;
        if (string.IsNullOrEmpty(address))
            address = Ipv4.ToText(this.Network.Addresses.TakeAny(random) ?? throw Refuse(value, "spec.clusterIPs", "failed to allocate an address: the range " + this.Network.Range + " is full"));
        else if (stored?.Spec.ClusterIP != address && IsOurs(address))
            this.Claim(value, address);
        return spec with
        {
            ClusterIP = address,
            ClusterIPs = spec.ClusterIPs.Count > 1 ? spec.ClusterIPs : [address],
            IpFamilies = spec.IpFamilies.IsEmpty ? ["IPv4"] : spec.IpFamilies,
            IpFamilyPolicy = spec.IpFamilyPolicy ?? "SingleStack",
        };
    }

    private static bool IsOurs(string address) => !address.Contains(':', System.StringComparison.Ordinal);

    private void Claim(Service value, string address)
    {
        var number = Ipv4.ToNumber(address);
        if (!this.Network.Addresses.Has(number))
            throw Refuse(value, "spec.clusterIPs", "failed to allocate IP " + address + ": the provided IP is not in the valid range " + this.Network.Range);
        if (this.Network.Addresses.IsTaken(number))
            throw Refuse(value, "spec.clusterIPs", "failed to allocate IP " + address + ": provided IP is already allocated");
        this.Network.Addresses.Take(number);
    }

    private ServiceSpec WithNodePorts(Service value, ServiceSpec spec, Service? stored, RandomStream random)
    {
        var own = new HashSet<int>(stored?.Spec.Ports.Select(p => p.NodePort ?? 0) ?? []);
        // Chosen ports first, so that no drawn one is in their way.
        for (var i = 0; i < spec.Ports.Count; i++)
        {
            if (spec.Ports[i].NodePort is { } chosen and > 0 && own.Add(chosen))
                this.ClaimPort(value, i, chosen);
        }

        return spec with { Ports = [.. spec.Ports.Select((p, i) => p.NodePort is > 0 ? p : p with { NodePort = this.DrawPort(value, i, random) })] };
    }

    private void ClaimPort(Service value, int index, int port)
    {
        if (!this.Network.NodePorts.Has((uint)port))
            throw Refuse(value, PortPath(index), "provided port is not in the valid range of node ports");
        if (this.Network.NodePorts.IsTaken((uint)port))
            throw Refuse(value, PortPath(index), "provided port is already allocated");
        this.Network.NodePorts.Take((uint)port);
    }

    private int DrawPort(Service value, int index, RandomStream random) =>
        (int)(this.Network.NodePorts.TakeAny(random) ?? throw Refuse(value, PortPath(index), "failed to allocate a node port: the range is full"));

    private static string PortPath(int index) => string.Create(CultureInfo.InvariantCulture, $"spec.ports[{index}].nodePort");

    private static ApiException Refuse(Service value, string path, string complaint) => ApiException.Invalid(value.Key, [new Fault
    {
        Rule = ServerRules.Refused,
        Place = new(value.Key, path),
        Reason = FaultReason.FieldValueInvalid,
        Arguments = [path, complaint],
    }]);

    // What is no longer used can be given again.
    private void OnChange(WatchEvent<Service> change)
    {
        var before = change.Type == WatchEventType.Deleted ? change.Object : change.Old;
        if (before is null)
            return;
        var kept = change.Type == WatchEventType.Deleted ? null : change.Object;
        if (HasAddress(before.Spec) && before.Spec.ClusterIP is { Length: > 0 } address && IsOurs(address) && kept?.Spec.ClusterIP != address)
            this.Network.Addresses.Release(Ipv4.ToNumber(address));
        foreach (var port in before.Spec.Ports.Where(p => p.NodePort is > 0))
        {
            if (kept?.Spec.Ports.Any(p => p.NodePort == port.NodePort) != true)
                this.Network.NodePorts.Release((uint)port.NodePort!.Value);
        }
    }
}
