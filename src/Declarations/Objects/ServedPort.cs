using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>A port of a Service: it leads to a declared container port, or is given by number.</summary>
/// <param name="Port">The container port; null for ports by number.</param>
/// <param name="Attribute">The <c>[ServicePort]</c>; null when there is none and all ports are served.</param>
/// <param name="IsOnly">True when the Service has no other.</param>
internal sealed record ServedPort(Declaration? Port, DeclaredAttribute? Attribute, bool IsOnly)
{
    internal int? Number => this.Attribute?[ArgumentNames.Port]?.Number ?? this.Port?.Attribute[AttributeNames.ContainerPort]?.Number;

    /// <summary>The name in the Service; only the one port of a Service may do without.</summary>
    internal string Name => this.Attribute?.Text(ArgumentNames.Name) ?? this.Port?.Name ?? (this.IsOnly || this.Number is not { } number ? "" : "port-" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The ports of a workload's Service, or of one by itself; a workload's without any <c>[ServicePort]</c> serves the ports of the main container.</summary>
    internal static IReadOnlyList<ServedPort> Of(Declaration declaration, ReadingContext context)
    {
        var attributes = declaration.Attributes.FindAll(AttributeNames.ServicePort).ToList();
        if (attributes.Count == 0)
        {
            var own = declaration.MembersOf(DeclarationKind.ContainerPort).ToList();
            return [.. own.Select(p => new ServedPort(p, null, own.Count == 1))];
        }

        var ports = new List<ServedPort>();
        foreach (var attribute in attributes)
        {
            if (attribute.TypeArguments.IsEmpty)
                ports.Add(new ServedPort(null, attribute, attributes.Count == 1));
            else if (context.Follow(attribute, "ContainerPort", k => k == DeclarationKind.ContainerPort) is { } port)
                ports.Add(new ServedPort(port, attribute, attributes.Count == 1));
        }

        return ports;
    }
}
