using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Variables: values, and what follows other declarations.</summary>
internal static class EnvWriter
{
    private const string Allowed = "ContainerPort, Service, ConfigMapKey, SecretKey, Parameter, container, workload or volume";

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
            else if (container.Context.Follow(attribute, Allowed, IsAllowed) is { } target)
                WritePointer(declaration, attribute, target, container["env"].Append(attribute.Origin));
        }
    }

    private static bool IsAllowed(DeclarationKind kind) =>
        kind is DeclarationKind.ContainerPort or DeclarationKind.Service or DeclarationKind.ConfigMapKey or DeclarationKind.SecretKey or DeclarationKind.Parameter || kind.IsContainer() || kind.IsWorkload() || kind.IsOwnVolume();

    private static void WriteValue(DeclaredAttribute attribute, Field to)
    {
        to["name"].Set(attribute[ArgumentNames.Name]);
        to["value"].Set(attribute[ArgumentNames.Value]);
        to["valueFrom.fieldRef.fieldPath"].Set(attribute[ArgumentNames.FieldPath]);
        to["valueFrom.resourceFieldRef.resource"].Set(attribute[ArgumentNames.Resource]);
        to["valueFrom.resourceFieldRef.divisor"].Set(attribute[ArgumentNames.Divisor]);
    }

    private static void WritePointer(Declaration declaration, DeclaredAttribute attribute, Declaration target, Field to)
    {
        to["name"].Set(attribute[ArgumentNames.Name]);
        switch (target.Kind)
        {
            case DeclarationKind.Parameter:
                to["value"].Set(to.Context.ValueOf(target), attribute.TargetOrigin());
                break;
            case DeclarationKind.ContainerPort or DeclarationKind.Service:
                if (Endpoint.Of(target, to.Context)?.Format(attribute.Text(ArgumentNames.As)) is { } address)
                    to["value"].Set(address, attribute.TargetOrigin());
                else
                    to.Context.Report(DeclarationFaultKind.PortNotServed, attribute.TargetOrigin(), target.Symbol.Name, target.Workload?.Symbol.Name ?? "");
                break;
            case DeclarationKind.ConfigMapKey or DeclarationKind.SecretKey when target.Parent is { } parent:
                var reference = to["valueFrom"][target.Kind == DeclarationKind.ConfigMapKey ? "configMapKeyRef" : "secretKeyRef"];
                reference["name"].Set(ObjectNames.Of(parent, to.Context), attribute.TargetOrigin());
                reference["key"].Set(target.KeyName, attribute.TargetOrigin());
                reference["optional"].Set(attribute[ArgumentNames.Optional]);
                break;
            case var kind when kind.IsOwnVolume():
                to.Context.ReportForeign(declaration, attribute, target);
                WriteFileKey(attribute, target, to["valueFrom.fileKeyRef"]);
                break;
            case var kind when kind.IsContainer() || kind.IsWorkload():
                to.Context.ReportForeign(declaration, attribute, target);
                to["valueFrom.resourceFieldRef.containerName"].Set(target.ContainerName, attribute.TargetOrigin());
                to["valueFrom.resourceFieldRef.resource"].Set(attribute[ArgumentNames.Resource]);
                to["valueFrom.resourceFieldRef.divisor"].Set(attribute[ArgumentNames.Divisor]);
                break;
        }
    }

    /// <summary>A variable in a file that another container of the Pod writes.</summary>
    private static void WriteFileKey(DeclaredAttribute attribute, Declaration volume, Field to)
    {
        to["volumeName"].Set(volume.Name, attribute.TargetOrigin());
        to["path"].Set(attribute[ArgumentNames.Path]);
        to["key"].Set(attribute[ArgumentNames.Key] ?? attribute[ArgumentNames.Name]);
        to["optional"].Set(attribute[ArgumentNames.Optional]);
    }
}
