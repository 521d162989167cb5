using KubeDsl.Manifests;

namespace KubeDsl.Vectors;

/// <summary>One kind of vectors. To add one, implement this and name it in <c>VectorRunner.Sets</c>.</summary>
public interface IVectorSet
{
    /// <summary>The verb on the command line.</summary>
    string Verb { get; }

    /// <summary>The folder under <c>data</c>.</summary>
    string Folder { get; }

    /// <summary>What the case is called in reports.</summary>
    string NameOf(MappingNode vector);

    /// <summary>Runs one case. Returns the first difference from what was measured; null when there is none.</summary>
    string? Run(MappingNode vector);
}
