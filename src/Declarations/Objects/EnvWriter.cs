using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Variables: values, and what follows other declarations.</summary>
internal static class EnvWriter
{
    private const string Allowed = "ContainerPort, ConfigMapKey, SecretKey or Parameter";

    internal static void Write(Declaration declaration, Field container)
    {
        foreach (var attribute in declaration.Attributes.FindAll(AttributeNames.EnvFrom))
        {
            if (container.Context.Follow(attribute, "ConfigMap or Secret", k => k is DeclarationKind.ConfigMap or DeclarationKind.Secret) is not { } source)
                continue;
            var item = container["envFrom"].Append(attribute.Origin);
            var reference = item[source.Kind == DeclarationKind.ConfigMap ? "configMapRef" : "secretRef"];
            reference["name"].Set(ObjectNames.Of(source, container.Context), attribute.TargetOrigin());
            reference["optional"].Set(attribute[ArgumentNames.Optional]);
            item["prefix"].Set(attribute[ArgumentNames.Prefix]);
        }

        foreach (var attribute in declaration.Attributes.FindAll(AttributeNames.Env))
        {
            if (attribute.IsBroken)
                continue;
            if (attribute.TypeArguments.IsEmpty)
                WriteValue(attribute, container["env"].Append(attribute.Origin));
            else if (container.Context.Follow(attribute, Allowed, k => k is DeclarationKind.ContainerPort or DeclarationKind.ConfigMapKey or DeclarationKind.SecretKey or DeclarationKind.Parameter) is { } target)
                WritePointer(attribute, target, container["env"].Append(attribute.Origin));
        }
    }

    private static void WriteValue(DeclaredAttribute attribute, Field to)
    {
        to["name"].Set(attribute[ArgumentNames.Name]);
        to["value"].Set(attribute[ArgumentNames.Value]);
        to["valueFrom.fieldRef.fieldPath"].Set(attribute[ArgumentNames.FieldPath]);
        to["valueFrom.resourceFieldRef.resource"].Set(attribute[ArgumentNames.Resource]);
        to["valueFrom.resourceFieldRef.divisor"].Set(attribute[ArgumentNames.Divisor]);
    }

    private static void WritePointer(DeclaredAttribute attribute, Declaration target, Field to)
    {
        to["name"].Set(attribute[ArgumentNames.Name]);
        switch (target.Kind)
        {
            case DeclarationKind.Parameter:
                to["value"].Set(to.Context.ValueOf(target), attribute.TargetOrigin());
                break;
            case DeclarationKind.ContainerPort:
                if (Endpoint.Of(target, to.Context) is { } endpoint)
                    to["value"].Set(endpoint.Format(attribute.Text(ArgumentNames.As)), attribute.TargetOrigin());
                else
                    to.Context.Report(DeclarationFaultKind.PortNotServed, attribute.TargetOrigin(), target.Symbol.Name, target.Workload?.Symbol.Name ?? "");
                break;
            case DeclarationKind.ConfigMapKey or DeclarationKind.SecretKey when target.Parent is { } parent:
                var reference = to["valueFrom"][target.Kind == DeclarationKind.ConfigMapKey ? "configMapKeyRef" : "secretKeyRef"];
                reference["name"].Set(ObjectNames.Of(parent, to.Context), attribute.TargetOrigin());
                reference["key"].Set(target.KeyName, attribute.TargetOrigin());
                reference["optional"].Set(attribute[ArgumentNames.Optional]);
                break;
        }
    }
}
