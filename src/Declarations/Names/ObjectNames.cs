using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Names;

/// <summary>The names of objects as others refer to them: those of what cannot or should not change in place carry a hash of the content.</summary>
internal static class ObjectNames
{
    internal static string Of(Declaration declaration, ReadingContext context) => declaration.Kind switch
    {
        DeclarationKind.ConfigMap => ConfigurationWriter.Draft(declaration, context).Name,
        DeclarationKind.Job => WorkloadWriter.Draft(declaration, context).Name,
        _ => declaration.Name,
    };
}
