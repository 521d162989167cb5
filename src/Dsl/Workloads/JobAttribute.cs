using System;

namespace KubeDsl;

/// <summary>A Job: Pods that run to completion. Its name carries a hash of its content, as Jobs cannot be changed. The class is also its main container.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JobAttribute : JobTemplateAttribute
{
    /// <summary>The field <c>spec.suspend</c>; false by default.</summary>
    public bool Suspend { get; set; }
}
