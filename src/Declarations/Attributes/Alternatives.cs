using System;
using System.Collections.Generic;

namespace KubeDsl.Declarations.Attributes;

/// <summary>Arguments of which one attribute can have only one: a nearer level that writes one takes the others back.</summary>
internal static class Alternatives
{
    private static readonly string[] Handlers = [ArgumentNames.HttpGet, ArgumentNames.TcpSocket, ArgumentNames.Exec, ArgumentNames.Grpc, ArgumentNames.SleepSeconds];
    private static readonly string[] Bounds = [ArgumentNames.MinAvailable, ArgumentNames.MaxUnavailable];
    private static readonly string[] Sources = [ArgumentNames.Value, ArgumentNames.FieldPath, ArgumentNames.Resource];
    private static readonly string[] Targets = [ArgumentNames.AverageUtilization, ArgumentNames.AverageValue, ArgumentNames.Value];
    private static readonly string[] None = [];

    internal static IReadOnlyList<string> Of(string attribute, string argument)
    {
        var group = attribute switch
        {
            AttributeNames.StartupProbe or AttributeNames.ReadinessProbe or AttributeNames.LivenessProbe or AttributeNames.PreStop or AttributeNames.PostStart => Handlers,
            AttributeNames.PodDisruptionBudget => Bounds,
            AttributeNames.Env or AttributeNames.DownwardApiItem => Sources,
            AttributeNames.ResourceMetric or AttributeNames.ContainerResourceMetric or AttributeNames.ObjectMetric or AttributeNames.ExternalMetric => Targets,
            _ => None,
        };
        return Array.IndexOf(group, argument) < 0 ? None : group;
    }
}
