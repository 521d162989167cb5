using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>The Service in front of a workload.</summary>
internal static class ServiceWriter
{
    internal static void Write(Declaration workload, ReadingContext context)
    {
        if (workload.Attributes.Find(AttributeNames.Service) is not { } service)
            return;
        var draft = ObjectFinisher.Start("Service", service.Text(ArgumentNames.Name) ?? workload.Name, workload, context);
        draft.Root.From(service.Origin);
        var spec = draft.Root["spec"];
        FieldMaps.Service.Write(service, spec);
        if (service.IsTrue(ArgumentNames.Headless))
            spec["clusterIP"].Set("None", service[ArgumentNames.Headless]!.Origin);
        if (service.Text("Type") != "ExternalName")
            ObjectFinisher.SelectorLabelsOf(workload, spec["selector"]);
        foreach (var (port, attribute) in Endpoint.PortsOf(workload, context))
            WritePort(port, attribute, spec["ports"].Append(attribute?.Origin ?? port.Origin));
        ObjectFinisher.Finish(draft, workload, service[ArgumentNames.Name]?.Origin ?? workload.Origin);
    }

    private static void WritePort(Declaration port, DeclaredAttribute? attribute, Field to)
    {
        if (attribute?[ArgumentNames.Name] is { } name)
            to["name"].Set(name);
        else
            to["name"].Set(port.Name, port.NameOrigin);
        FieldMaps.ServicePort.Write(attribute, to);
        if (!to["port"].IsSet)
            to["port"].Set(port.Attribute[AttributeNames.ContainerPort]);
        to["targetPort"].Set(port.Name, attribute?.TargetOrigin() ?? port.Origin);
        to["protocol"].Set(port.Attribute[ArgumentNames.Protocol]);
        to["appProtocol"].Set(port.Attribute[ArgumentNames.AppProtocol]);
    }
}
