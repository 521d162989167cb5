namespace KubeDsl.Runtime.Store;

/// <summary>Names that Kubernetes gives a meaning: finalizers, annotations, labels.</summary>
internal static class WellKnown
{
    internal const string DefaultNamespace = "default";
    internal const string ForegroundDeletionFinalizer = "foregroundDeletion";
    internal const string OrphanFinalizer = "orphan";
    internal const string ClaimProtectionFinalizer = "kubernetes.io/pvc-protection";
    internal const string JobTrackingFinalizer = "batch.kubernetes.io/job-tracking";
}
