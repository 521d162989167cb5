using KubeDsl.Collections;
using KubeDsl.Planning;
using KubeDsl.Rules.Capacity;

namespace KubeDsl.Rules;

/// <summary>The rules that need to know the cluster: whether what is declared can run on the nodes that are declared.</summary>
public static class ClusterRules
{
    /// <summary>What cannot run in the environment, in the order of its objects. Empty while no node is declared.</summary>
    public static EquatableArray<Fault> Check(EnvironmentModel environment) => NoNodeFitsRule.Check(environment).ToEquatableArray();
}
