using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>iSCSI volumes.</summary>
internal static class IscsiRules
{
    private const int MaxInitiatorKey = 64;

    internal static void Check(ISCSIVolumeSource source, FieldPath path, ApiFaults faults)
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
        if (source.InitiatorName is { } initiator && !IscsiName.IsValid(initiator))
            faults.Invalid(path.Field("initiatorname"), initiator, Wanted);
    }

    /// <summary>With an initiator of its own, name and portal of a volume make a name together.</summary>
    internal static void CheckInitiatorKey(string volumeName, string portal, FieldPath place, ApiFaults faults)
    {
        var key = volumeName + ":" + portal;
        if (TextSize.Of(key) > MaxInitiatorKey)
            faults.Invalid(place, key, "must have at most 64 characters together with the portal");
    }
}
