using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Tree;
using KubeDsl.Parameters;

namespace KubeDsl.Declarations.Names;

/// <summary>The names of objects as others refer to them: those of what cannot or should not change in place carry a hash of the content.</summary>
internal static class ObjectNames
{
    internal static TextTemplate Of(Declaration declaration, ReadingContext context) => declaration.Kind switch
    {
        DeclarationKind.ConfigMap => Of(ConfigurationWriter.Draft(declaration, context)),
        DeclarationKind.Job => Of(WorkloadWriter.Draft(declaration, context)),
        _ => declaration.Name,
    };

    private static TextTemplate Of(ObjectDraft draft) => TextTemplate.NameOf(draft.Kind, draft.Name);
}
