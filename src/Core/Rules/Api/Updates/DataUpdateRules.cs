using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>ConfigMaps and Secrets that were declared immutable, and the type of a Secret.</summary>
internal static class DataUpdateRules
{
    private const string Fixed = "cannot be changed; the object was declared immutable";

    internal static void Check(ConfigMap value, ConfigMap stored, ApiFaults faults)
    {
        if (stored.Immutable != true)
            return;
        CheckFlag(value.Immutable, faults);
        CheckMap(value.Data, stored.Data, "data", faults);
        CheckMap(value.BinaryData, stored.BinaryData, "binaryData", faults);
    }

    internal static void Check(Secret value, Secret stored, ApiFaults faults)
    {
        UpdateRules.Keep(value.Type, stored.Type, FieldPath.Of("type"), faults);
        if (stored.Immutable != true)
            return;
        CheckFlag(value.Immutable, faults);
        CheckMap(value.Data, stored.Data, "data", faults);
    }

    private static void CheckFlag(bool? immutable, ApiFaults faults)
    {
        if (immutable != true)
            faults.Forbidden(FieldPath.Of("immutable"), "cannot be taken back");
    }

    private static void CheckMap(EquatableMap<string> value, EquatableMap<string> stored, string field, ApiFaults faults)
    {
        if (value != stored)
            faults.Forbidden(FieldPath.Of(field), Fixed);
    }
}
