namespace KubeDsl.Generator;

/// <summary>The names of the pipeline's steps, by which tests speak of them.</summary>
internal static class TrackingNames
{
    /// <summary>What the program can refer to, of the whole compilation.</summary>
    internal const string References = nameof(References);

    /// <summary>What the build hands over beside the sources.</summary>
    internal const string Inputs = nameof(Inputs);

    /// <summary>What apps and pools declare, root by root.</summary>
    internal const string Roots = nameof(Roots);

    /// <summary>Each declaration's constants.</summary>
    internal const string Declarations = nameof(Declarations);

    /// <summary>The constants of what apps point at outside of their classes.</summary>
    internal const string Outside = nameof(Outside);

    /// <summary>The environments.</summary>
    internal const string Environments = nameof(Environments);

    /// <summary>The manifests of each environment.</summary>
    internal const string Manifests = nameof(Manifests);

    /// <summary>What the project wants written.</summary>
    internal const string Settings = nameof(Settings);

    /// <summary>The manifests of all environments, where they share files.</summary>
    internal const string SharedManifests = nameof(SharedManifests);

    /// <summary>The names of all environments.</summary>
    internal const string Registry = nameof(Registry);
}
