using KubeDsl.Model;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The two templates between which a StatefulSet is on its way.</summary>
/// <param name="Current">The revision that the set comes from.</param>
/// <param name="CurrentTemplate">Its template.</param>
/// <param name="Update">The revision that the set goes to.</param>
/// <param name="UpdateTemplate">Its template.</param>
internal sealed record StatefulSetRevisions(ControllerRevision Current, PodTemplateSpec CurrentTemplate, ControllerRevision Update, PodTemplateSpec UpdateTemplate);
