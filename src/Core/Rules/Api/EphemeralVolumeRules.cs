using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Claims that are made with a Pod and go with it.</summary>
internal static class EphemeralVolumeRules
{
    internal static void Check(EphemeralVolumeSource source, Volume volume, FieldPath volumePath, FieldPath path, PodContext pod)
    {
        path = path.Field("volumeClaimTemplate");
        if (source.VolumeClaimTemplate is not { } template)
        {
            pod.Faults.Required(path);
            return;
        }

        CheckMetadata(template.Metadata, path.Field("metadata"), pod.Faults);
        ClaimRules.CheckSpec(template.Spec, path.Field("spec"), pod.Faults);
        if (pod.IsTemplate || volume.Name.Length == 0 || MetadataDefaults.NameOf(pod.Metadata).Length == 0)
            return;
        var claim = VolumeRules.ClaimNameOf(volume, pod);
        pod.Faults.Invalid(volumePath.Field("name"), claim, DnsSubdomain.Complaints(claim));
    }

    private static void CheckMetadata(ObjectMeta metadata, FieldPath path, ApiFaults faults)
    {
        LabelRules.CheckLabels(metadata.Labels, path.Field("labels"), faults);
        LabelRules.CheckAnnotations(metadata.Annotations, path.Field("annotations"), faults);
        void Forbid(bool present, string field)
        {
            if (present)
                faults.Forbidden(path.Field(field), "must not be set: only labels and annotations are taken over");
        }

        Forbid(metadata.Name is { Length: > 0 }, "name");
        Forbid(metadata.GenerateName is { Length: > 0 }, "generateName");
        Forbid(metadata.Namespace is { Length: > 0 }, "namespace");
        Forbid(metadata.SelfLink is { Length: > 0 }, "selfLink");
        Forbid(metadata.Uid is { Length: > 0 }, "uID");
        Forbid(metadata.ResourceVersion is { Length: > 0 }, "resourceVersion");
        Forbid(metadata.Generation is not (null or 0), "generation");
        Forbid(metadata.CreationTimestamp is not null, "creationTimestamp");
        Forbid(metadata.DeletionTimestamp is not null, "deletionTimestamp");
        Forbid(metadata.DeletionGracePeriodSeconds is not null, "deletionGracePeriodSeconds");
        Forbid(!metadata.OwnerReferences.IsEmpty, "ownerReferences");
        Forbid(!metadata.Finalizers.IsEmpty, "finalizers");
    }
}
