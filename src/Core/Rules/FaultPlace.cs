namespace KubeDsl.Rules;

/// <summary>A field of an object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Path">The field as Kubernetes writes it, such as <c>spec.template.spec.containers[1].ports[0].containerPort</c>.</param>
public readonly record struct FaultPlace(ObjectKey Object, string Path);
