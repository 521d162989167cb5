using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Which taints a Pod puts up with.</summary>
internal static class TolerationRules
{
    internal static void Check(EquatableArray<Toleration> tolerations, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < tolerations.Count; i++)
            Check(tolerations[i], path[i], faults);
    }

    /// <summary>The effect of a taint or a toleration.</summary>
    internal static void CheckEffect(string effect, FieldPath path, ApiFaults faults)
    {
        if (effect is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
            faults.NotSupported(path, effect, "NoSchedule", "PreferNoSchedule", "NoExecute");
    }

    private static void Check(Toleration toleration, FieldPath path, ApiFaults faults)
    {
        var key = toleration.Key ?? "";
        var word = toleration.Operator ?? "";
        var value = toleration.Value ?? "";
        if (key.Length > 0)
            faults.Invalid(path.Field("key"), key, QualifiedName.Complaints(key));
        if (key.Length == 0 && word is not "Exists")
            faults.Invalid(path.Field("operator"), word, "must be Exists when the key is empty, which matches every taint");
        if (toleration.TolerationSeconds is not null && toleration.Effect is not "NoExecute")
            faults.Invalid(path.Field("effect"), toleration.Effect ?? "", "must be NoExecute when tolerationSeconds is given");
        switch (word)
        {
            case "" or "Equal":
                if (!LabelValue.IsValid(value))
                    faults.Invalid(path.Field("operator"), value, "is no value that a taint can have");
                break;
            case "Exists":
                if (value.Length > 0)
                    faults.Invalid(path.Field("operator"), value, "must be empty with the operator Exists");
                break;
            default:
                faults.NotSupported(path.Field("operator"), word, "Equal", "Exists");
                break;
        }

        if (toleration.Effect is { Length: > 0 } effect)
            CheckEffect(effect, path.Field("effect"), faults);
    }
}
