using KubeDsl.Declarations.Objects;

namespace KubeDsl.Declarations.Attributes;

/// <summary>Arguments that become fields just as they are.</summary>
internal sealed class FieldMap(params (string Argument, string Path, FieldType Type)[] rows)
{
    internal void Write(DeclaredAttribute? attribute, Field to)
    {
        if (attribute is null)
            return;
        foreach (var row in rows)
            to[row.Path].Set(attribute[row.Argument], row.Type);
    }
}
