using System.Collections.Generic;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Resources;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0201.</summary>
internal static class RequestAboveLimitRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            var resources = container.Container.Resources;
            foreach (var request in resources.Requests)
            {
                if (!resources.Limits.TryGetValue(request.Key, out var limit) || request.Value <= limit)
                    continue;
                var path = container.Path.Field("resources");
                yield return new Fault
                {
                    Rule = ResourceRules.RequestAboveLimit,
                    Place = container.At(path.Field("requests").Key(request.Key)),
                    Related = [container.At(path.Field("limits").Key(request.Key))],
                    Arguments = [ResourceWords.InWords(request.Key), request.Value.ToString(), container.Name, limit.ToString()],
                    Reason = FaultReason.FieldValueInvalid,
                    Suggestion = limit.ToString(),
                };
            }
        }
    }
}
