using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>The API server's rules for single objects, for whoever has no cluster: the compiler and <c>lint</c>.</summary>
public static class ApiRules
{
    /// <summary>Everything that would make an API server refuse the object, and everything it would warn about. Nothing is known of the cluster.</summary>
    public static EquatableArray<Fault> Validate(KubernetesObject value)
    {
        var answer = ApiServer.Create(value, ApiContext.Default);
        return answer.Accepted ? answer.Warnings : answer.Faults;
    }
}
