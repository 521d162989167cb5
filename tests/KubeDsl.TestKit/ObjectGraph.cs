using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit;

/// <summary>Walks what a generator step hands on, and finds what must not be there: things of the compiler are never equal across edits and keep old compilations alive.</summary>
public static class ObjectGraph
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SemanticModel), typeof(Location), typeof(AttributeData), typeof(IOperation), typeof(TypedConstant),
        typeof(SyntaxToken), typeof(SyntaxReference), typeof(Microsoft.CodeAnalysis.Text.SourceText),
    ];

    /// <summary>The path to the first thing of the compiler that a value holds, such as <c>Model.Ports[2].symbol: SourceNamedTypeSymbol</c>; null when it holds none.</summary>
    public static string? FindCompilerObject(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<(string Path, object Value)>();
        if (root is not null)
            queue.Enqueue((root.GetType().Name, root));
        while (queue.TryDequeue(out var item))
        {
            var (path, value) = item;
            var type = value.GetType();
            if (Forbidden.Any(f => f.IsInstanceOfType(value)))
                return path + ": " + type.Name;
            if (IsPlain(type) || (!type.IsValueType && !seen.Add(value)))
                continue;
            foreach (var child in Children(path, value))
                queue.Enqueue(child);
        }

        return null;
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || typeof(MemberInfo).IsAssignableFrom(type) || type.IsPointer;

    private static IEnumerable<(string Path, object Value)> Children(string path, object value)
    {
        if (value is Array array)
        {
            var index = 0;
            foreach (var item in (IEnumerable)array)
            {
                if (item is not null)
                    yield return (path + "[" + index + "]", item);
                index++;
            }

            yield break;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && field.GetValue(value) is { } child)
                    yield return (path + "." + field.Name, child);
            }
        }
    }
}
