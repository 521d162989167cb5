using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Containers: the workload's own, and those of nested classes.</summary>
internal static class ContainerWriter
{
    internal static void Write(Declaration declaration, Field to)
    {
        var attribute = declaration.Kind.IsWorkload() ? declaration.Attributes.Find(AttributeNames.Container) : declaration.Attribute;
        to["name"].Set(declaration.ContainerName, attribute?[ArgumentNames.Name]?.Origin ?? declaration.NameOrigin);
        WriteImage(declaration, attribute, to["image"]);
        FieldMaps.Container.Write(attribute, to);
        if (declaration.Kind == DeclarationKind.Sidecar)
            to["restartPolicy"].Set("Always", attribute?.Origin);
        foreach (var port in declaration.MembersOf(DeclarationKind.ContainerPort))
            WritePort(port, to["ports"].Append(port.Origin));
        WriteRestartRules(declaration, to);
        EnvWriter.Write(declaration, to);
        WriteResources(declaration, to["resources"]);
        ProbeWriter.Write(declaration, to);
        SecurityContextWriter.WriteContainer(declaration, to["securityContext"]);
        VolumeMountWriter.Write(declaration, to);
    }

    private static void WriteImage(Declaration declaration, DeclaredAttribute? attribute, Field to)
    {
        var context = to.Context;
        if (ImageReference.Of(declaration, attribute, context) is { Constant.Length: > 0 } image)
            to.Set(image, attribute![ArgumentNames.Image]!.Origin);
        else if (attribute?[ArgumentNames.Image] is { IsKnown: false } unknown)
            context.Unknown(unknown);
        else if (attribute is not { IsBroken: true })
            context.Report(DeclarationFaultKind.NoImage, attribute?.Origin ?? declaration.Origin, declaration.Symbol.Name);
    }

    private static void WritePort(Declaration port, Field to)
    {
        to["name"].Set(port.Name, port.NameOrigin);
        FieldMaps.ContainerPort.Write(port.Attribute, to);
    }

    private static void WriteResources(Declaration declaration, Field to)
    {
        FieldMaps.Resources.Write(declaration.Attributes.Find(AttributeNames.Requests), to["requests"]);
        FieldMaps.Resources.Write(declaration.Attributes.Find(AttributeNames.Limits), to["limits"]);
        foreach (var extended in declaration.Attributes.FindAll(AttributeNames.Extended))
        {
            if (extended.Text(ArgumentNames.Resource) is not { } resource)
                continue;
            var amount = extended[ArgumentNames.Quantity] ?? extended[ArgumentNames.Count];
            to["requests"].Entry(resource).Set(amount);
            to["limits"].Entry(resource).Set(amount);
        }

        foreach (var claim in declaration.Attributes.FindAll(AttributeNames.ResourceClaim))
            FieldMaps.ResourceClaim.Write(claim, to["claims"].Append(claim.Origin));
    }

    private static void WriteRestartRules(Declaration declaration, Field to)
    {
        foreach (var rule in declaration.Attributes.FindAll(AttributeNames.RestartPolicyRule))
        {
            var item = to["restartPolicyRules"].Append(rule.Origin);
            item["action"].SetOr(rule[ArgumentNames.Action], "Restart");
            FieldMaps.RestartPolicyRule.Write(rule, item);
            item["exitCodes.operator"].SetOr(rule[ArgumentNames.Operator], "In");
        }

        foreach (var policy in declaration.Attributes.FindAll(AttributeNames.ResizePolicy))
            FieldMaps.ResizePolicy.Write(policy, to["resizePolicy"].Append(policy.Origin));
    }
}
