using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>StorageClasses.</summary>
internal static class StorageClassRules
{
    internal static void Check(StorageClass storageClass, ApiFaults faults)
    {
        VolumeSourceRules.RequireText(storageClass.Provisioner, FieldPath.Of("provisioner"), faults);
        if (storageClass.Parameters.ContainsKey(""))
            faults.Invalid(FieldPath.Of("parameters"), "", "must not be the name of a parameter");
        if (storageClass.ReclaimPolicy is { } policy and not ("Delete" or "Retain"))
            faults.NotSupported(FieldPath.Of("reclaimPolicy"), policy, "Delete", "Retain");
        if (storageClass.VolumeBindingMode is { } mode and not ("Immediate" or "WaitForFirstConsumer"))
            faults.NotSupported(FieldPath.Of("volumeBindingMode"), mode, "Immediate", "WaitForFirstConsumer");
    }
}
