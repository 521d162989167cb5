using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Planning;
using KubeDsl.Rules.Api;

namespace KubeDsl.Rules;

/// <summary>Decides whether manifests are written: not while anything in them is an error, whoever silences its diagnostic.</summary>
public static class ManifestGate
{
    /// <summary>Why an environment's manifests are not to be applied; empty when they are fine.</summary>
    public static EquatableArray<string> Complaints(EnvironmentModel model)
    {
        var missing = model.Parameters.Where(p => p.Value is null).Select(p => "the parameter '" + p.Name + "' has no value");
        var errors = ObjectRules.Check(model.Objects).Where(f => f.Rule.Severity == RuleSeverity.Error)
            .Select(f => f.Place.Object + " " + f.Place.Path + ": " + f.Message + " (" + f.Rule.Id + ")");
        var complaints = missing.Concat(errors).ToEquatableArray();
        return complaints.IsEmpty
            ? model.Objects.Where(o => o is not Model.UnknownObject && !ApiServer.Create(o, ApiContext.Default).Accepted).Select(o => ObjectKey.Of(o) + " would be refused by the API server").ToEquatableArray()
            : complaints;
    }
}
