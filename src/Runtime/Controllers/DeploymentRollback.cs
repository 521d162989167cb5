using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>A rollback that is asked for by the annotation which older clients write: the template of a revision is put back, and the annotation goes.</summary>
internal static class DeploymentRollback
{
    /// <summary>True when the Deployment carries the request.</summary>
    internal static bool IsWanted(Deployment deployment) => deployment.Metadata.Annotations.ContainsKey(DeploymentAnnotations.RollbackTo);

    internal static void Run(DeploymentPass pass)
    {
        pass.FindReplicaSets(create: true);
        var deployment = pass.Deployment;
        _ = long.TryParse(deployment.Metadata.Annotations[DeploymentAnnotations.RollbackTo], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted);
        var revisions = pass.All.OrderByDescending(DeploymentAnnotations.RevisionOf).ToList();
        var target = wanted == 0 ? revisions.ElementAtOrDefault(1) : revisions.Find(s => DeploymentAnnotations.RevisionOf(s) == wanted);
        if (target is null)
            pass.Plane.Recorder.Event(deployment, EventSeverity.Warning, wanted == 0 ? "DeploymentRollbackRevisionNotFound" : "RollbackRevisionNotFound", "Unable to find the revision to rollback to.");
        else
            deployment = deployment with { Spec = deployment.Spec with { Template = TemplateHash.WithoutLabel(target.Spec.Template) } };
        var annotations = new Collections.EquatableMap<string>(deployment.Metadata.Annotations.Where(a => a.Key != DeploymentAnnotations.RollbackTo));
        pass.Plane.Store.Deployments.Update(deployment with { Metadata = deployment.Metadata with { ResourceVersion = null, Annotations = annotations } });
    }
}
