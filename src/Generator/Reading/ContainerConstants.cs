using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;
using KubeDsl.Generator.Emission;

namespace KubeDsl.Generator.Reading;

/// <summary>Constants of containers: the paths of their probes, and the keys of their variables.</summary>
internal static class ContainerConstants
{
    private const string Env = "Env";

    internal static void Add(Declaration container, MemberList members)
    {
        AddProbe(container, AttributeNames.StartupProbe, "startupProbe", members);
        AddProbe(container, AttributeNames.ReadinessProbe, "readinessProbe", members);
        AddProbe(container, AttributeNames.LivenessProbe, "livenessProbe", members);
        AddVariables(container, members);
    }

    private static void AddProbe(Declaration container, string name, string field, MemberList members)
    {
        if (container.Attributes.Find(name)?.Text(ArgumentNames.HttpGet) is not { } path || !members.Takes(name))
            return;
        var probe = new MemberList(name);
        probe.Add("Path", path, "The path that Kubernetes asks, <c>" + field + ".httpGet.path</c>");
        members.Add(probe.ToModel("public static class " + name, "The container's <c>" + field + "</c>.")!);
    }

    /// <summary>Configuration reads two underscores in a variable's name as the colon between sections.</summary>
    private static void AddVariables(Declaration container, MemberList members)
    {
        if (!members.Takes(Env))
            return;
        var variables = new MemberList(Env);
        foreach (var variable in container.Attributes.FindAll(AttributeNames.Env).Select(a => a.Text(ArgumentNames.Name)))
        {
            if (variable is { Length: > 0 })
                variables.Add(Literals.ToIdentifier(variable), variable.Replace("__", ":"), "The configuration key of the variable <c>" + Literals.Xml(variable) + "</c>");
        }

        if (variables.ToModel("public static class " + Env, "The container's variables, as keys of configuration.") is { } model)
            members.Add(model);
    }
}
