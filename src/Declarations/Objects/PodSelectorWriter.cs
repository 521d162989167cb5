using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>The Pods of a Service or network policy that stands by itself.</summary>
internal static class PodSelectorWriter
{
    internal static void Write(Declaration declaration, Field labels)
    {
        foreach (var selector in declaration.Attributes.FindAll(AttributeNames.Selector))
        {
            if (!selector.TypeArguments.IsEmpty)
            {
                if (WorkloadOf(selector, labels.Context) is { } workload)
                    ObjectFinisher.SelectorLabelsOf(workload, labels);
            }
            else if (selector.Text(ArgumentNames.Key) is { } key)
            {
                labels.Entry(key).Set(selector[ArgumentNames.Value]);
            }
        }
    }

    /// <summary>The workload whose Pods are meant; null when labels say which.</summary>
    internal static Declaration? WorkloadOf(Declaration declaration, ReadingContext context)
    {
        foreach (var selector in declaration.Attributes.FindAll(AttributeNames.Selector))
        {
            if (!selector.TypeArguments.IsEmpty)
                return WorkloadOf(selector, context);
        }

        return null;
    }

    private static Declaration? WorkloadOf(DeclaredAttribute selector, ReadingContext context) => context.Follow(selector, DeclarationKinds.Workloads, DeclarationKinds.IsWorkload);
}
