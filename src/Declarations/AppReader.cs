using System;
using System.Collections.Generic;
using System.Threading;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Tree;
using KubeDsl.Names;
using KubeDsl.Planning;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Reads an app without an environment, so that its own mistakes show before it has one.</summary>
public static class AppReader
{
    /// <summary>What stands in an app beside workloads, by what writes it.</summary>
    private static readonly Dictionary<DeclarationKind, Action<Declaration, ReadingContext>> Writers = new()
    {
        [DeclarationKind.Parameter] = (parameter, context) => context.NameOf(parameter),
        [DeclarationKind.ConfigMap] = ConfigurationWriter.WriteConfigMap,
        [DeclarationKind.Secret] = ConfigurationWriter.WriteSecret,
        [DeclarationKind.PersistentVolumeClaim] = ConfigurationWriter.WriteClaim,
        [DeclarationKind.StorageClass] = ConfigurationWriter.WriteStorageClass,
        [DeclarationKind.Ingress] = IngressWriter.Write,
        [DeclarationKind.Service] = ServiceWriter.WriteAlone,
        [DeclarationKind.NetworkPolicy] = NetworkPolicyWriter.WriteAlone,
        [DeclarationKind.RoleBinding] = BindingWriter.WriteAlone,
        [DeclarationKind.ClusterRoleBinding] = BindingWriter.WriteAlone,
        [DeclarationKind.ServiceAccount] = AccessWriter.WriteAccount,
        [DeclarationKind.Role] = AccessWriter.WriteRole,
        [DeclarationKind.ClusterRole] = AccessWriter.WriteRole,
        [DeclarationKind.PriorityClass] = PolicyWriter.WritePriorityClass,
        [DeclarationKind.ResourceQuota] = PolicyWriter.WriteQuota,
        [DeclarationKind.LimitRange] = PolicyWriter.WriteLimits,
        [DeclarationKind.KubernetesObject] = AnyObjectWriter.Write,
        [DeclarationKind.Manifest] = ManifestFileWriter.Write,
    };

    /// <summary>Reads the app's objects as they are before any override.</summary>
    /// <returns>The reading; null when the class is no app.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol app, CancellationToken cancellationToken = default) => Read(app, ProjectInputs.None, cancellationToken);

    /// <summary>Reads the app's objects as they are before any override, with what the build hands over beside the sources.</summary>
    /// <returns>The reading; null when the class is no app.</returns>
    public static DeclarationReading? Read(INamedTypeSymbol app, ProjectInputs inputs, CancellationToken cancellationToken = default)
    {
        var table = new DeclarationTable(cancellationToken);
        if (table[app] is not { Kind: DeclarationKind.App } declaration)
            return null;
        var context = ContextOf(declaration, table, inputs);
        ReadApp(declaration, context);
        return ReadingFactory.Make(new EnvironmentModel(), context, declaration);
    }

    /// <summary>The context in which an app, or a part of it, is read without an environment; the app's name stands in for the environment's.</summary>
    internal static ReadingContext ContextOf(Declaration? app, DeclarationTable table, ProjectInputs inputs, Declaration? part = null)
    {
        var name = app is null ? "" : app.Attribute.Text(ArgumentNames.Name) ?? KebabCase.Of(app.Symbol.Name);
        var context = new ReadingContext(table, (app ?? part)!.Origin, inputs) { App = name, Instance = name };
        if (app is not null)
            context.Around.Add(app);
        return context;
    }

    /// <summary>Writes what an app declares, and what it points at outside of its class.</summary>
    internal static void ReadApp(Declaration app, ReadingContext context)
    {
        ReadMembers(app, context);
        foreach (var part in OutsideParts.Of(app, context.Table))
        {
            Write(part, context);
            ReadMembers(part, context);
        }
    }

    /// <summary>Writes what an app, or a part of one, declares.</summary>
    internal static void ReadMembers(Declaration declaration, ReadingContext context)
    {
        DeclarationChecks.Check(declaration, context);
        foreach (var member in declaration.Members)
        {
            context.Table.CancellationToken.ThrowIfCancellationRequested();
            if (member.Kind.IsRoot())
                continue;
            Write(member, context);
            ReadMembers(member, context);
        }
    }

    internal static void Write(Declaration declaration, ReadingContext context)
    {
        if (context.IsWithout(declaration, ""))
            return;
        if (declaration.Kind == DeclarationKind.ServiceAccount)
            BindingWriter.Write(declaration, context);
        if (declaration.Kind == DeclarationKind.Secret)
            ConfigurationWriter.RefuseValues(declaration, context);
        if (declaration.IsExternal)
            return;
        if (declaration.Kind.IsWorkload())
            WorkloadWriter.Write(declaration, context);
        else if (Writers.TryGetValue(declaration.Kind, out var write))
            write(declaration, context);
        DeclarationChecks.CheckKinds(declaration, context);
    }
}
