using System;
using System.Globalization;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Sets the fields that patches name. Reading the object afterwards tells which of them the API lacks.</summary>
internal static class PatchWriter
{
    internal static void Write(ObjectDraft draft, Declaration declaration)
    {
        foreach (var patch in declaration.Attributes.FindAll(AttributeNames.Patch))
        {
            if (!IsFor(patch, draft.Kind, declaration) || patch[ArgumentNames.Path] is not { Text: { } path } argument)
                continue;
            if (draft.Kind == nameof(DeclarationKind.Secret) && (path.StartsWith("data", StringComparison.Ordinal) || path.StartsWith("stringData", StringComparison.Ordinal)))
                draft.Context.Report(DeclarationFaultKind.SecretValue, (patch[ArgumentNames.Value] ?? argument).Origin, declaration.Name, path);
            else if (Find(draft.Root, path) is not { } field)
                draft.Context.Report(DeclarationFaultKind.UnknownField, argument.Origin, path, "");
            else if (patch[ArgumentNames.Value] is { IsNull: true })
                field.Remove();
            else
                field.Set(patch[ArgumentNames.Value]);
        }
    }

    /// <summary>Without a kind a patch is for the object that the class declares.</summary>
    private static bool IsFor(DeclaredAttribute patch, string kind, Declaration declaration)
    {
        if (patch[ArgumentNames.Kind] is not { FlagNames: { Count: > 0 } kinds })
            return declaration.Kind == DeclarationKind.KubernetesObject || declaration.Kind.ToString() == kind;
        foreach (var name in kinds)
        {
            if (string.Equals(name, kind, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Follows names, <c>[0]</c> and <c>['web']</c> into lists, by position and by name, and <c>['a.b/c']</c> into maps; null when the path is malformed or leads past a list's end.
    /// The index after the last adds an item.
    /// </summary>
    private static Field? Find(Field root, string path)
    {
        Field? field = root;
        var position = 0;
        while (position < path.Length)
        {
            if (path[position] == '[')
            {
                var end = path.IndexOf(']', position);
                if (end < 0)
                    return null;
                var inner = path.Substring(position + 1, end - position - 1);
                field = inner.Length > 2 && inner[0] == '\'' && inner[inner.Length - 1] == '\''
                    ? Within(field, inner.Substring(1, inner.Length - 2))
                    : int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? field.ItemOrNext(index) : null;
                position = end + 1;
            }
            else
            {
                var start = path[position] == '.' ? position + 1 : position;
                var end = path.IndexOfAny(['.', '['], start);
                end = end < 0 ? path.Length : end;
                field = end > start ? field.Entry(path.Substring(start, end - start)) : null;
                position = end;
            }

            if (field is null)
                return null;
        }

        return field.Path.Length == 0 || field.Path[field.Path.Length - 1] == ']' ? null : field;
    }

    private static Field? Within(Field field, string key) => field.IsList ? field.ItemNamed(key) : field.Entry(key);
}
