using System;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Objects without attributes of their own: patches fill them.</summary>
internal static class AnyObjectWriter
{
    internal static void Write(Declaration declaration, ReadingContext context)
    {
        var attribute = declaration.Attribute;
        if (attribute[ArgumentNames.Kind] is not { Text: { } kind } written || attribute.Text(ArgumentNames.ApiVersion) is not { } version)
            return;
        if (ObjectFinisher.KindOf(kind) is not { } known || !string.Equals(known.ApiVersion, version, StringComparison.Ordinal))
        {
            context.Report(DeclarationFaultKind.UnknownKind, written.Origin, kind, version);
            return;
        }

        ObjectFinisher.Finish(ObjectFinisher.Start(kind, declaration.Name, declaration, context), declaration, declaration.NameOrigin);
    }

    /// <summary>The environment's namespace.</summary>
    internal static void WriteNamespace(Declaration environment, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("Namespace", context.Namespace, environment, context);
        ObjectFinisher.Finish(draft, environment, environment.Attribute[ArgumentNames.Namespace]?.Origin ?? environment.Origin);
    }
}
