using System;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Services: in front of workloads, and by themselves.</summary>
internal static class ServiceWriter
{
    private const string Kind = "Service";

    /// <summary>The Service of a workload, if it has one.</summary>
    internal static void Write(Declaration workload, ReadingContext context)
    {
        if (workload.Attributes.Find(AttributeNames.Service) is not { } service)
            return;
        var draft = ObjectFinisher.Start(Kind, service.Text(ArgumentNames.Name) ?? workload.Name, workload, context);
        WriteSpec(workload, service, draft, labels => ObjectFinisher.SelectorLabelsOf(workload, labels));
        ObjectFinisher.Finish(draft, workload, service[ArgumentNames.Name]?.Origin ?? workload.Origin);
    }

    /// <summary>A Service that a class of its own declares; without a selector somebody else makes its endpoints.</summary>
    internal static void WriteAlone(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start(Kind, declaration.Name, declaration, context);
        WriteSpec(declaration, declaration.Attribute, draft, labels => PodSelectorWriter.Write(declaration, labels));
        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    private static void WriteSpec(Declaration declaration, DeclaredAttribute service, ObjectDraft draft, Action<Field> writeSelector)
    {
        draft.Root.From(service.Origin);
        var spec = draft.Root["spec"];
        FieldMaps.Service.Write(service, spec);
        if (service[ArgumentNames.ExternalName] is { } external && !spec["type"].IsSet)
            spec["type"].Set("ExternalName", external.Origin);
        if (service.IsTrue(ArgumentNames.Headless))
            spec["clusterIP"].Set("None", service[ArgumentNames.Headless]!.Origin);
        if (service[ArgumentNames.ExternalName] is null && service.Text(ArgumentNames.Type) != "ExternalName")
            writeSelector(spec["selector"]);
        foreach (var port in ServedPort.Of(declaration, draft.Context))
            WritePort(port, spec["ports"].Append(port.Attribute?.Origin ?? port.Port!.Origin));
    }

    private static void WritePort(ServedPort served, Field to)
    {
        if (served.Attribute?[ArgumentNames.Name] is { } name)
            to["name"].Set(name);
        else if (served.Name.Length > 0)
            to["name"].Set(served.Name, served.Port?.NameOrigin ?? served.Attribute?.Origin);
        if (served.Port is not { } port)
        {
            FieldMaps.OwnServicePort.Write(served.Attribute, to);
            return;
        }

        FieldMaps.ServicePort.Write(served.Attribute, to);
        if (!to["port"].IsSet)
            to["port"].Set(port.Attribute[AttributeNames.ContainerPort]);
        to["targetPort"].Set(port.Name, served.Attribute?.TargetOrigin() ?? port.Origin);
        to["protocol"].Set(port.Attribute[ArgumentNames.Protocol]);
        to["appProtocol"].Set(served.Attribute?[ArgumentNames.AppProtocol] ?? port.Attribute[ArgumentNames.AppProtocol]);
    }
}
