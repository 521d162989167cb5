using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Network policies: those who are named may reach the ports, and the Pods may reach what is named; nothing else in the policy's directions.</summary>
internal static class NetworkPolicyWriter
{
    private const string Kind = "NetworkPolicy";
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>The policy of a workload, if it has one.</summary>
    internal static void Write(Declaration workload, ReadingContext context)
    {
        if (workload.Attributes.Find(AttributeNames.NetworkPolicy) is not { } policy)
            return;
        var draft = ObjectFinisher.Start(Kind, policy.Text(ArgumentNames.Name) ?? workload.Name, workload, context);
        ObjectFinisher.SelectorLabelsOf(workload, draft.Root["spec.podSelector.matchLabels"]);
        WriteSpec(workload, policy, workload, draft);
        ObjectFinisher.Finish(draft, workload, policy[ArgumentNames.Name]?.Origin ?? workload.Origin);
    }

    /// <summary>A policy that a class of its own declares; without a selector it is for all Pods of the namespace.</summary>
    internal static void WriteAlone(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start(Kind, declaration.Name, declaration, context);
        draft.Root["spec.podSelector"].SetObject();
        PodSelectorWriter.Write(declaration, draft.Root["spec.podSelector.matchLabels"]);
        WriteSpec(declaration, declaration.Attribute, PodSelectorWriter.WorkloadOf(declaration, context), draft);
        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    private static void WriteSpec(Declaration declaration, DeclaredAttribute policy, Declaration? workload, ObjectDraft draft)
    {
        draft.Root.From(policy.Origin);
        var spec = draft.Root["spec"];
        var isEgress = false;
        var rules = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var attribute in declaration.Attributes.All)
        {
            switch (attribute.Name)
            {
                case AttributeNames.AllowFrom or AttributeNames.AllowFromNamespace:
                    WriteRule(attribute, spec["ingress"], "from", _ => workload, rules);
                    break;
                case AttributeNames.AllowTo or AttributeNames.AllowToNamespace:
                    isEgress = true;
                    WriteRule(attribute, spec["egress"], "to", peer => peer, rules);
                    break;
            }
        }

        FieldMaps.NetworkPolicy.Write(policy, spec);
        if (!spec["policyTypes"].IsSet)
            spec["policyTypes"].Set(isEgress ? ["Ingress", "Egress"] : ["Ingress"]);
    }

    /// <summary>Peers with the same ports stand in one rule.</summary>
    private static void WriteRule(DeclaredAttribute attribute, Field list, string peers, Func<Declaration?, Declaration?> owner, Dictionary<string, Field> rules)
    {
        Declaration? target = null;
        if (!attribute.TypeArguments.IsEmpty && (target = list.Context.Follow(attribute, DeclarationKinds.Workloads, DeclarationKinds.IsWorkload)) is null)
            return;
        var isEverybody = target is null && attribute.Name is AttributeNames.AllowFrom or AttributeNames.AllowTo
            && attribute[ArgumentNames.Cidr] is null && attribute[ArgumentNames.PodSelector] is null && attribute[ArgumentNames.NamespaceSelector] is null;
        var ports = attribute[ArgumentNames.Ports];
        var served = ports is null ? owner(target) : null;
        var key = peers + (isEverybody ? "*" : "") + (served?.Name ?? "") + "|" + (ports is null ? "" : string.Join(",", ports.Texts));
        if (!rules.TryGetValue(key, out var rule))
        {
            rules[key] = rule = list.Append(attribute.Origin);
            WritePorts(ports, served, rule["ports"]);
        }

        if (!isEverybody)
            WritePeer(attribute, target, rule[peers].Append(attribute.Origin));
    }

    private static void WritePeer(DeclaredAttribute attribute, Declaration? workload, Field peer)
    {
        if (workload is not null)
            ObjectFinisher.SelectorLabelsOf(workload, peer["podSelector.matchLabels"]);
        if (attribute.Name is AttributeNames.AllowFromNamespace or AttributeNames.AllowToNamespace)
            peer["namespaceSelector.matchLabels"].Entry(NamespaceName).Set(attribute[ArgumentNames.Name]);
        FieldMaps.AllowFrom.Write(attribute, peer["ipBlock"]);
        SelectorText.Write(attribute[ArgumentNames.PodSelector], peer["podSelector"]);
        SelectorText.Write(attribute[ArgumentNames.NamespaceSelector], peer["namespaceSelector"]);
    }

    /// <summary>The ports that are written; else those that the Pods' containers declare; else all.</summary>
    private static void WritePorts(Argument? written, Declaration? workload, Field ports)
    {
        if (written is { IsKnown: false })
            ports.Context.Unknown(written);
        foreach (var text in written?.Texts ?? [])
            PortText.Write(text, written!.Origin, ports.Append(written.Origin));
        if (workload is null)
            return;
        foreach (var port in workload.Members.Where(m => m.Kind.IsContainer()).Prepend(workload).SelectMany(c => c.MembersOf(DeclarationKind.ContainerPort)))
        {
            var to = ports.Append(port.Origin);
            to["port"].Set(port.Name, port.NameOrigin);
            to["protocol"].Set(port.Attribute[ArgumentNames.Protocol]);
        }
    }
}
