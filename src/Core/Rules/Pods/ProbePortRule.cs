using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Quantities;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0104. Numbers need not be declared; names must.</summary>
internal static class ProbePortRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            var declared = container.Container.Ports.Select(p => p.Name).OfType<string>().Where(n => n.Length > 0).ToList();
            foreach (var (name, probe, path) in ContainerProbes.Of(container))
            {
                var (port, field) = probe.HttpGet is { } http ? (http.Port, "httpGet.port") : probe.TcpSocket is { } tcp ? (tcp.Port, "tcpSocket.port") : (default(IntOrString?), "");
                if (port is not { IsText: true, Text: { Length: > 0 } text } || declared.Contains(text, StringComparer.Ordinal))
                    continue;
                yield return new Fault
                {
                    Rule = PodRules.ProbePortNotDeclared,
                    Place = container.At(path.Field(field)),
                    Arguments = [name, container.Name, text, declared.Count == 0 ? "none" : string.Join(", ", declared)],
                    Suggestion = Similarity.Closest(text, declared),
                };
            }
        }
    }
}
