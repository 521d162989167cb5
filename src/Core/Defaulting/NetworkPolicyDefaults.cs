using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>NetworkPolicies as the API server stores them. Source: <c>pkg/apis/networking/v1/defaults.go</c>.</summary>
public static class NetworkPolicyDefaults
{
    /// <summary>The policy with the API's defaults.</summary>
    public static NetworkPolicy Apply(NetworkPolicy policy) => policy with
    {
        Metadata = MetadataDefaults.Namespaced(policy.Metadata),
        Spec = policy.Spec with
        {
            PolicyTypes = policy.Spec.PolicyTypes.IsEmpty ? TypesOf(policy.Spec) : policy.Spec.PolicyTypes,
            Ingress = policy.Spec.Ingress.Map(r => r with { Ports = r.Ports.Map(Apply) }),
            Egress = policy.Spec.Egress.Map(r => r with { Ports = r.Ports.Map(Apply) }),
        },
    };

    private static EquatableArray<string> TypesOf(NetworkPolicySpec spec) => spec.Egress.IsEmpty ? ["Ingress"] : ["Ingress", "Egress"];

    private static NetworkPolicyPort Apply(NetworkPolicyPort port) => port with { Protocol = port.Protocol ?? "TCP" };
}
