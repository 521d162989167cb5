using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The ControllerRevisions of StatefulSets and DaemonSets: templates that were wanted at some time, numbered.</summary>
/// <param name="plane">The cluster.</param>
/// <param name="hashLabel">The label that carries the bare hash of a revision.</param>
/// <param name="hash">The hash of a template for its collision count.</param>
internal sealed class RevisionHistory(ControlPlane plane, string hashLabel, Func<PodTemplateSpec, int?, string> hash)
{
    private readonly Dictionary<string, PodTemplateSpec> templates = plane.RevisionTemplates;

    internal PodTemplateSpec TemplateOf(ControllerRevision revision) => this.templates[revision.Uid];

    internal string HashOf(ControllerRevision revision) => revision.Metadata.Labels.GetValueOrDefault(hashLabel) ?? "";

    /// <summary>The revisions that an owner controls, lowest number first.</summary>
    internal List<ControllerRevision> Of(KubernetesObject owner, LabelSelector selector)
    {
        var table = plane.Store.ControllerRevisions;
        var claimed = ControllerReferences.Claim(table, owner, plane.Matcher(selector), r => this.templates.ContainsKey(r.Uid));
        return [.. claimed.OrderBy(r => r.Revision).ThenBy(table.SequenceOf)];
    }

    /// <summary>The revision of a template: the present one if it is the newest, an older one with a new number, or a new object.</summary>
    /// <param name="owner">The workload.</param>
    /// <param name="revisions">Its revisions, lowest number first.</param>
    /// <param name="template">Its template.</param>
    /// <param name="collisions">How often a name was taken by another template; counted up when that happens.</param>
    internal ControllerRevision Current(KubernetesObject owner, List<ControllerRevision> revisions, PodTemplateSpec template, ref int? collisions)
    {
        var equal = revisions.FindLast(r => this.templates[r.Uid] == template);
        var next = revisions.Count == 0 ? 1 : revisions[^1].Revision + 1;
        if (equal is null)
            return this.Create(owner, template, next, ref collisions);
        return equal.Uid == revisions[^1].Uid ? equal : plane.Store.ControllerRevisions.Update(equal with { Revision = next });
    }

    internal void Delete(ControllerRevision revision)
    {
        this.templates.Remove(revision.Uid);
        plane.Store.ControllerRevisions.DeleteIfExists(revision.NamespacedName);
    }

    private ControllerRevision Create(KubernetesObject owner, PodTemplateSpec template, long number, ref int? collisions)
    {
        while (true)
        {
            var text = hash(template, collisions);
            var name = Workloads.WorkloadNames.ControllerRevision(owner.Name, text);
            if (plane.Store.ControllerRevisions.Find(owner.Namespace, name) is null)
            {
                var created = plane.Store.ControllerRevisions.Create(new()
                {
                    Metadata = new()
                    {
                        Name = name,
                        Namespace = owner.Namespace,
                        Labels = template.Metadata.Labels.With(hashLabel, text),
                        Annotations = owner.Metadata.Annotations,
                        OwnerReferences = [ControllerReferences.To(owner)],
                    },
                    Revision = number,
                });
                this.templates.Add(created.Uid, template);
                return created;
            }

            collisions = (collisions ?? 0) + 1;
        }
    }
}
