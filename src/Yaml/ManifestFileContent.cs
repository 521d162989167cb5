using System.Collections.Generic;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml;

/// <summary>What a file of manifests says.</summary>
/// <param name="Documents">Its objects in their order.</param>
/// <param name="Issues">What is wrong with the file and with the objects.</param>
public sealed record ManifestFileContent(IReadOnlyList<ManifestDocument> Documents, IReadOnlyList<ManifestFileIssue> Issues);
