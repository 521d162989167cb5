using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0101. Each losing definition is at fault; the last one wins.</summary>
internal static class VariableDefinedTwiceRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            var env = container.Container.Env;
            var places = Enumerable.Range(0, env.Count).Where(i => env[i].Name.Length > 0).GroupBy(i => env[i].Name, StringComparer.Ordinal);
            foreach (var definitions in places.Where(p => p.Count() > 1))
            {
                var winner = definitions.Last();
                foreach (var loser in definitions.Where(i => i != winner))
                {
                    yield return new Fault
                    {
                        Rule = PodRules.VariableDefinedTwice,
                        Place = At(loser),
                        Related = [At(winner)],
                        Arguments = [definitions.Key, container.Name, definitions.Count().ToString(CultureInfo.InvariantCulture)],
                    };
                }
            }

            FaultPlace At(int index) => container.At(container.Path.Field("env")[index]);
        }
    }
}
