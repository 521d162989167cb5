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
        return new ReadingContext(table, (app ?? part)!.Origin, inputs) { App = name, Instance = name };
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
        switch (declaration.Kind)
        {
            case DeclarationKind.Parameter:
                context.NameOf(declaration);
                break;
            case DeclarationKind.ConfigMap:
                ConfigurationWriter.WriteConfigMap(declaration, context);
                break;
            case DeclarationKind.Secret:
                ConfigurationWriter.WriteSecret(declaration, context);
                break;
            case DeclarationKind.PersistentVolumeClaim:
                ConfigurationWriter.WriteClaim(declaration, context);
                break;
            case DeclarationKind.Ingress:
                IngressWriter.Write(declaration, context);
                break;
            case DeclarationKind.Service:
                ServiceWriter.WriteAlone(declaration, context);
                break;
            case DeclarationKind.NetworkPolicy:
                NetworkPolicyWriter.WriteAlone(declaration, context);
                break;
            case DeclarationKind.RoleBinding or DeclarationKind.ClusterRoleBinding or DeclarationKind.ServiceAccount or DeclarationKind.Role or DeclarationKind.ClusterRole:
                WriteAccess(declaration, context);
                break;
            case DeclarationKind.PriorityClass or DeclarationKind.ResourceQuota or DeclarationKind.LimitRange or DeclarationKind.StorageClass:
                WritePolicy(declaration, context);
                break;
            case DeclarationKind.KubernetesObject:
                AnyObjectWriter.Write(declaration, context);
                break;
            case DeclarationKind.Manifest:
                ManifestFileWriter.Write(declaration, context);
                break;
            case var kind when kind.IsWorkload():
                WorkloadWriter.Write(declaration, context);
                break;
        }

        DeclarationChecks.CheckKinds(declaration, context);
    }

    /// <summary>What holds for many objects.</summary>
    private static void WritePolicy(Declaration declaration, ReadingContext context)
    {
        switch (declaration.Kind)
        {
            case DeclarationKind.PriorityClass:
                PolicyWriter.WritePriorityClass(declaration, context);
                break;
            case DeclarationKind.ResourceQuota:
                PolicyWriter.WriteQuota(declaration, context);
                break;
            case DeclarationKind.LimitRange:
                PolicyWriter.WriteLimits(declaration, context);
                break;
            case DeclarationKind.StorageClass:
                ConfigurationWriter.WriteStorageClass(declaration, context);
                break;
        }
    }

    /// <summary>Who may do what.</summary>
    private static void WriteAccess(Declaration declaration, ReadingContext context)
    {
        switch (declaration.Kind)
        {
            case DeclarationKind.RoleBinding or DeclarationKind.ClusterRoleBinding:
                BindingWriter.WriteAlone(declaration, context);
                break;
            case DeclarationKind.ServiceAccount:
                AccessWriter.WriteAccount(declaration, context);
                break;
            case DeclarationKind.Role or DeclarationKind.ClusterRole:
                AccessWriter.WriteRole(declaration, context);
                break;
        }
    }
}
