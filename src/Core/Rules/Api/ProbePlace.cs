using System.Globalization;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Api;

/// <summary>A probe: which one it is, of which container, and where it stands.</summary>
internal sealed record ProbePlace(string Name, string Container, FieldPath Path, ApiFaults Faults)
{
    internal void NotNegative(string field, int? value, string wanted)
    {
        if (value is < 0)
            this.Reject(field, value.Value, wanted);
    }

    internal void Reject(string field, long value, string wanted) => this.Faults.As(
        PodRules.ProbeSettingNotAccepted,
        FaultReason.FieldValueInvalid,
        this.Path.Field(field),
        this.Name,
        this.Container,
        field,
        wanted,
        value.ToString(CultureInfo.InvariantCulture));
}
