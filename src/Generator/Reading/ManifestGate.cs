using System.Linq;
using KubeDsl.Planning;
using KubeDsl.Rules;
using KubeDsl.Rules.Api;

namespace KubeDsl.Generator.Reading;

/// <summary>Decides whether manifests are written: not while anything in them is an error, whoever silences its diagnostic.</summary>
internal static class ManifestGate
{
    internal static bool Accepts(EnvironmentModel model) =>
        model.Objects.All(o => ApiServer.Create(o, ApiContext.Default).Accepted) && ObjectRules.Check(model.Objects).All(f => f.Rule.Severity != RuleSeverity.Error);
}
