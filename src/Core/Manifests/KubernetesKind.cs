namespace KubeDsl.Manifests;

/// <summary>A kind of the API and where it is served.</summary>
/// <param name="ApiVersion">Group and version, such as <c>apps/v1</c>; the core group has none.</param>
/// <param name="Kind">The name in manifests, such as <c>Deployment</c>.</param>
/// <param name="Plural">The name in URLs and in RBAC rules, such as <c>deployments</c>.</param>
/// <param name="Namespaced">True when its objects live in a namespace, false when in the cluster.</param>
public sealed record KubernetesKind(string ApiVersion, string Kind, string Plural, bool Namespaced);
