using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>iSCSI volumes.</summary>
internal static class IscsiRules
{
    private const int MaxInitiatorKey = 64;

    internal static void Check(ISCSIVolumeSource source, string volumeName, FieldPath volumePath, FieldPath path, ApiFaults faults)
    {
        const string Wanted = "must be a name such as iqn.2026-01.com.example:disk1, eui. and 16 hexadecimal digits, or naa. and 32";
        VolumeSourceRules.RequireText(source.TargetPortal, path.Field("targetPortal"), faults);
        if (source.Iqn.Length == 0)
            faults.Required(path.Field("iqn"));
        else if (!IscsiName.IsValid(source.Iqn))
            faults.Invalid(path.Field("iqn"), source.Iqn, Wanted);
        if (source.Lun is < 0 or > 255)
            faults.Invalid(path.Field("lun"), source.Lun, "must lie between 0 and 255");
        if ((source.ChapAuthDiscovery == true || source.ChapAuthSession == true) && source.SecretRef is null)
            faults.Required(path.Field("secretRef"), "must be given for CHAP authentication");
        if (source.InitiatorName is not { } initiator)
            return;
        var key = volumeName + ":" + source.TargetPortal;
        if (TextSize.Of(key) > MaxInitiatorKey)
            faults.Invalid(volumePath.Field("name"), key, "must have at most 64 characters together with the portal");
        if (!IscsiName.IsValid(initiator))
            faults.Invalid(path.Field("initiatorname"), initiator, Wanted);
    }
}
