using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>NetworkPolicies.</summary>
internal static class NetworkPolicyRules
{
    internal static void Check(NetworkPolicySpec spec, ApiFaults faults)
    {
        var path = FieldPath.Spec;
        LabelRules.CheckSelector(spec.PodSelector, path.Field("podSelector"), faults);
        for (var i = 0; i < spec.Ingress.Count; i++)
        {
            CheckPorts(spec.Ingress[i].Ports, path.Field("ingress")[i].Field("ports"), faults);
            CheckPeers(spec.Ingress[i].From, path.Field("ingress")[i].Field("from"), faults);
        }

        for (var i = 0; i < spec.Egress.Count; i++)
        {
            CheckPorts(spec.Egress[i].Ports, path.Field("egress")[i].Field("ports"), faults);
            CheckPeers(spec.Egress[i].To, path.Field("egress")[i].Field("to"), faults);
        }

        var types = path.Field("policyTypes");
        if (spec.PolicyTypes.Count > 2)
        {
            faults.Invalid(types, spec.PolicyTypes.Count, "entries are more than the two that are allowed");
            return;
        }

        for (var i = 0; i < spec.PolicyTypes.Count; i++)
        {
            if (spec.PolicyTypes[i] is not ("Ingress" or "Egress"))
                faults.NotSupported(types[i], spec.PolicyTypes[i], "Ingress", "Egress");
        }
    }

    private static void CheckPorts(EquatableArray<NetworkPolicyPort> ports, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            if (port.Protocol is { } protocol and not ("TCP" or "UDP" or "SCTP"))
                faults.NotSupported(path[i].Field("protocol"), protocol, "SCTP", "TCP", "UDP");
            if (port.Port is { } either)
                HandlerRules.CheckPort(either, path[i].Field("port"), faults);
            if (port.EndPort is { } end)
                CheckEnd(port, end, path[i].Field("endPort"), faults);
        }
    }

    private static void CheckEnd(NetworkPolicyPort port, int end, FieldPath path, ApiFaults faults)
    {
        if (port.Port is not { } start || start.IsText)
        {
            faults.Invalid(path, end, "needs a port given by its number");
            return;
        }

        if (end < start.Number)
            faults.Invalid(path, end, FormattableText.Of("must not be less than port, which is {0}", start.Number));
        if (!PortNumber.IsValid(end))
            faults.Invalid(path, end, PortNumber.Wanted);
    }

    private static void CheckPeers(EquatableArray<NetworkPolicyPeer> peers, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < peers.Count; i++)
        {
            var peer = peers[i];
            LabelRules.CheckSelector(peer.PodSelector, path[i].Field("podSelector"), faults);
            LabelRules.CheckSelector(peer.NamespaceSelector, path[i].Field("namespaceSelector"), faults);
            if (peer.IpBlock is { } block)
                CheckBlock(block, path[i].Field("ipBlock"), faults);
            var selects = peer.PodSelector is not null || peer.NamespaceSelector is not null;
            if (!selects && peer.IpBlock is null)
                faults.Required(path[i], "must have one of podSelector, namespaceSelector, ipBlock");
            else if (selects && peer.IpBlock is not null)
                faults.Forbidden(path[i], "must not have a selector beside ipBlock");
        }
    }

    private static void CheckBlock(IPBlock block, FieldPath path, ApiFaults faults)
    {
        if (block.Cidr.Length == 0)
        {
            faults.Required(path.Field("cidr"));
            return;
        }

        faults.Invalid(path.Field("cidr"), block.Cidr, Cidr.Complaints(block.Cidr));
        if (!Cidr.TryParse(block.Cidr, out var range))
            return;
        for (var i = 0; i < block.Except.Count; i++)
        {
            var text = block.Except[i];
            faults.Invalid(path.Field("except")[i], text, Cidr.Complaints(text));
            if (Cidr.TryParse(text, out var hole) && (!range.Contains(hole.Address) || hole.Length <= range.Length))
                faults.Invalid(path.Field("except")[i], text, "must lie within " + block.Cidr + " and be smaller");
        }
    }
}
