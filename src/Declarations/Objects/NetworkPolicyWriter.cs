using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Network policies of workloads: those who are named may reach the declared ports, nobody else may reach anything.</summary>
internal static class NetworkPolicyWriter
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    internal static void Write(Declaration workload, ReadingContext context)
    {
        if (workload.Attributes.Find(AttributeNames.NetworkPolicy) is not { } policy)
            return;
        var draft = ObjectFinisher.Start("NetworkPolicy", policy.Text(ArgumentNames.Name) ?? workload.Name, workload, context);
        draft.Root.From(policy.Origin);
        var spec = draft.Root["spec"];
        ObjectFinisher.SelectorLabelsOf(workload, spec["podSelector.matchLabels"]);
        spec["policyTypes"].Set(["Ingress"]);
        if (WritePeers(workload, spec["ingress"]))
        {
            var rule = spec["ingress"].ItemAt(0)!;
            foreach (var port in PortsOf(workload))
            {
                var to = rule["ports"].Append(port.Origin);
                to["port"].Set(port.Name, port.NameOrigin);
                to["protocol"].Set(port.Attribute[ArgumentNames.Protocol]);
            }
        }

        ObjectFinisher.Finish(draft, workload, policy[ArgumentNames.Name]?.Origin ?? workload.Origin);
    }

    /// <summary>False when nobody is let in.</summary>
    private static bool WritePeers(Declaration workload, Field ingress)
    {
        Field? peers = null;
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.AllowFrom))
        {
            if (attribute.TypeArguments.IsEmpty)
                FieldMaps.AllowFrom.Write(attribute, Next(attribute)["ipBlock"]);
            else if (ingress.Context.Follow(attribute, "Deployment, StatefulSet, DaemonSet, Job, CronJob or Pod", DeclarationKinds.IsWorkload) is { } peer)
                ObjectFinisher.SelectorLabelsOf(peer, Next(attribute)["podSelector.matchLabels"]);
        }

        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.AllowFromNamespace))
            Next(attribute)["namespaceSelector.matchLabels"].Entry(NamespaceName).Set(attribute[ArgumentNames.Name]);
        return peers is not null;

        Field Next(DeclaredAttribute attribute) => (peers ??= ingress.Append(attribute.Origin)["from"]).Append(attribute.Origin);
    }

    private static IEnumerable<Declaration> PortsOf(Declaration workload) =>
        workload.Members.Where(m => m.Kind.IsContainer()).Prepend(workload).SelectMany(c => c.MembersOf(DeclarationKind.ContainerPort));
}
