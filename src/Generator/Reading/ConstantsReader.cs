using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Tree;
using KubeDsl.Generator.Emission;
using KubeDsl.Generator.Models;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Reading;

/// <summary>The constants of declarations: what an application needs to know of its own deployment.</summary>
internal static class ConstantsReader
{
    /// <summary>The declaration's constants and those of its parts; null when there are none, or members cannot be added.</summary>
    internal static MembersModel? Read(Declaration declaration, ReadingContext context, bool withParts)
    {
        if (!TypeIdentityReader.CanExtend(declaration.Symbol))
            return null;
        var members = new MemberList(declaration.Symbol);
        AddOwn(declaration, context, members);
        if (withParts)
        {
            foreach (var part in declaration.Members)
            {
                if (!part.Kind.IsRoot() && SymbolEqualityComparer.Default.Equals(part.Symbol.ContainingType, declaration.Symbol) && Read(part, context, true) is { } nested)
                    members.Add(nested);
            }
        }

        return members.ToModel(TypeIdentityReader.Opening(declaration.Symbol), null);
    }

    private static void AddOwn(Declaration declaration, ReadingContext context, MemberList members)
    {
        switch (declaration.Kind)
        {
            case DeclarationKind.ContainerPort:
                AddPort(declaration, context, members);
                break;
            case DeclarationKind.ConfigMapKey or DeclarationKind.SecretKey:
                members.Add("Key", declaration.KeyName, "The key <c>data." + Literals.Xml(declaration.KeyName) + "</c> of " + declaration.Parent?.Kind + " <c>" + declaration.Parent?.Name + "</c>");
                break;
            case DeclarationKind.Parameter:
                members.Add("Name", declaration.KeyName, "The name under which the parameter is given a value");
                if (declaration.Attribute.Text(ArgumentNames.Default) is { } value)
                    members.Add("Default", value, "The parameter's value unless it is given another one");
                break;
            case DeclarationKind.NodePool:
                members.Add("Name", declaration.Name, "The pool's name, the value of the node label <c>" + Literals.Xml(Declarations.Pools.NodePoolReader.LabelKeyOf(declaration)) + "</c>");
                members.Add("LabelKey", Declarations.Pools.NodePoolReader.LabelKeyOf(declaration), "The key of the node label that names the pool");
                break;
            case DeclarationKind.App:
                members.Add("Name", declaration.Name, "The app's name, the label <c>app.kubernetes.io/part-of</c>");
                break;
            case var kind when kind.IsOwnVolume():
                members.Add("Name", declaration.Name, "The name of the volume, in <c>spec.volumes[].name</c>");
                AddMountPath(declaration, members);
                break;
            case var kind when kind.IsContainer():
                members.Add("Name", declaration.Attribute.Text(ArgumentNames.Name) ?? declaration.Name, "The name of the container");
                ContainerConstants.Add(declaration, members);
                break;
            case DeclarationKind.Service:
                members.Add("ResourceName", declaration.Name, "Service <c>metadata.name</c>");
                AddAddress(declaration, context, members);
                break;
            case DeclarationKind.ConfigMap:
                // With a hash the name is another one in each environment.
                if (declaration.IsExternal || declaration.Attribute[ArgumentNames.Hash] is { IsFalse: true })
                    members.Add("ResourceName", declaration.Name, "ConfigMap <c>metadata.name</c>");
                AddSharedMountPath(declaration, members);
                break;
            case DeclarationKind.KubernetesObject:
                members.Add("ResourceName", declaration.Name, declaration.Attribute.Text(ArgumentNames.Kind) + " <c>metadata.name</c>");
                break;
            case DeclarationKind.Secret or DeclarationKind.PersistentVolumeClaim or >= DeclarationKind.Ingress:
                members.Add("ResourceName", declaration.Name, declaration.Kind + " <c>metadata.name</c>");
                AddSharedMountPath(declaration, members);
                break;
            case var kind when kind.IsWorkload():
                if (kind != DeclarationKind.Job)
                    members.Add("ResourceName", declaration.Name, declaration.Kind + " <c>metadata.name</c>");
                members.Add("ContainerName", declaration.Attributes.Find(AttributeNames.Container)?.Text(ArgumentNames.Name) ?? declaration.Name, "The name of the main container");
                ContainerConstants.Add(declaration, members);
                break;
        }
    }

    private static void AddPort(Declaration port, ReadingContext context, MemberList members)
    {
        var owner = port.Parent?.Name ?? "";
        members.Add("Name", port.Name, "The name of the port, in <c>ports[].name</c> of container <c>" + owner + "</c>");
        if (port.Attribute[AttributeNames.ContainerPort]?.Number is { } number)
            members.Add("Port", number, "The port that container <c>" + owner + "</c> listens on, <c>ports[].containerPort</c>");
        AddAddress(port, context, members);
    }

    private static void AddAddress(Declaration declaration, ReadingContext context, MemberList members)
    {
        if (Endpoint.Of(declaration, context) is not { } endpoint)
            return;
        var service = "Service <c>" + Literals.Xml(endpoint.Host) + "</c>";
        if (endpoint.Port is { } served)
            members.Add("ServicePort", served, "The port of " + service + ", <c>spec.ports[].port</c>");
        members.Add("Host", endpoint.Host, "The name of " + service + ", which is its host name within the namespace");
        if (endpoint.Port is null)
            return;
        members.Add("HostPort", endpoint.HostPort, "Host and port of " + service);
        members.Add("Url", endpoint.Url, "The address of " + service + " within the namespace");
    }

    private static void AddMountPath(Declaration volume, MemberList members)
    {
        if (volume.Workload is { } workload)
            AddMountPath(volume, new[] { workload }.Concat(workload.Members), members);
    }

    /// <summary>Of what several workloads can mount, the path is a constant when all mount it at one path.</summary>
    private static void AddSharedMountPath(Declaration volume, MemberList members)
    {
        var top = volume;
        while (top.Parent is { } parent)
            top = parent;
        AddMountPath(volume, All(top), members);
    }

    private static IEnumerable<Declaration> All(Declaration top) => new[] { top }.Concat(top.Members.SelectMany(All));

    private static void AddMountPath(Declaration volume, IEnumerable<Declaration> containers, MemberList members)
    {
        var paths = containers
            .SelectMany(c => c.Attributes.FindAll(AttributeNames.VolumeMount))
            .Where(m => SymbolEqualityComparer.Default.Equals(m.Target, volume.Symbol))
            .Select(m => m.Text(ArgumentNames.MountPath))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (paths.Count == 1 && paths[0] is { } path)
            members.Add("MountPath", path, "Where it is mounted, <c>volumeMounts[].mountPath</c>");
    }
}
