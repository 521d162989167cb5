using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Tests.Attributes;

/// <summary>Every argument of every attribute is read: writing it, or writing another value, makes another model.</summary>
public sealed class CompletenessTests
{
    private const string Ports = "[ContainerPort(80)] public partial class P; [EmptyDir] public partial class V; [VolumeClaimTemplate(\"1\")] public partial class T;";
    private const string OnWorkload = "[StatefulSet, Container(\"x\"), Service, @] public partial class W { " + Ports + " }";
    private const string AsWorkload = "[@, Container(\"x\")] public partial class W { [ContainerPort(80)] public partial class P; }";
    private const string InWorkload = "[StatefulSet, Container(\"x\"), Service] public partial class W { [@] public partial class Q; }";
    private const string InApp = "[@] public partial class Q;";

    /// <summary>Where an attribute stands, and what else it must have so that its arguments count.</summary>
    private static readonly Dictionary<string, (string Members, string With)> Places = new()
    {
        ["Deployment"] = (AsWorkload, ""),
        ["StatefulSet"] = (AsWorkload, ""),
        ["DaemonSet"] = (AsWorkload, ""),
        ["Job"] = (AsWorkload, ""),
        ["CronJob"] = (AsWorkload, ""),
        ["Pod"] = (AsWorkload, ""),
        ["Container"] = ("[Deployment, @] public partial class W;", ""),
        ["Sidecar"] = (InWorkload, ""),
        ["InitContainer"] = (InWorkload, ""),
        ["ContainerPort"] = (InWorkload, ""),
        ["EmptyDir"] = (InWorkload, ""),
        ["HostPath"] = (InWorkload, ""),
        ["Ephemeral"] = (InWorkload, ""),
        ["Csi"] = (InWorkload, ""),
        ["Nfs"] = (InWorkload, ""),
        ["VolumeClaimTemplate"] = (InWorkload, ""),
        ["PersistentVolumeClaim"] = (InApp, ""),
        ["ConfigMap"] = (InApp, ""),
        ["ConfigMapKey"] = ("[ConfigMap] public partial class M { [@] public partial class Q; }", ""),
        ["Secret"] = (InApp, ""),
        ["SecretKey"] = ("[Secret] public partial class M { [@] public partial class Q; } [Deployment, Container(\"x\"), Env<M.Q>(\"E\")] public partial class W;", ""),
        ["Parameter"] = ("[@] public partial class Q; [Deployment, Container(\"x\"), ImageTag<Q>] public partial class W;", ""),
        ["Ingress"] = ("[@, IngressPath<W.P>(\"/\")] public partial class Q; " + AsWorkload.Replace("@", "Deployment, Service", StringComparison.Ordinal), ""),
        ["IngressPath"] = ("[Ingress, @] public partial class Q; " + AsWorkload.Replace("@", "Deployment, Service", StringComparison.Ordinal), ""),
        ["KubernetesObject"] = ("[@] public partial class Q;", ""),
        ["ServiceAccount"] = (InApp, ""),
        ["Role"] = (InApp, ""),
        ["ClusterRole"] = (InApp, ""),
        ["PolicyRule"] = ("[Role, @] public partial class Q;", ""),
        ["PriorityClass"] = (InApp, ""),
        ["ResourceQuota"] = (InApp, ""),
        ["Hard"] = ("[ResourceQuota, @] public partial class Q;", ""),
        ["LimitRange"] = (InApp, ""),
        ["LimitRangeItem"] = ("[LimitRange, @] public partial class Q;", "Max"),
        ["AllowFrom"] = (OnWorkload.Replace("Service, ", "NetworkPolicy, ", StringComparison.Ordinal), ""),
        ["AllowFromNamespace"] = (OnWorkload.Replace("Service, ", "NetworkPolicy, ", StringComparison.Ordinal), ""),
        ["StorageClass"] = (InApp, ""),
        ["StorageParameter"] = ("[StorageClass(\"p\"), @] public partial class Q;", ""),
        ["StartupProbe"] = (OnWorkload, "HttpGet"),
        ["ReadinessProbe"] = (OnWorkload, "HttpGet"),
        ["LivenessProbe"] = (OnWorkload, "HttpGet"),
        ["PreStop"] = (OnWorkload, "HttpGet"),
        ["PostStart"] = (OnWorkload, "HttpGet"),
        ["Nodes"] = ("", "Cpu, Memory, EphemeralStorage"),
        ["Service"] = (OnWorkload.Replace("Service, ", "", StringComparison.Ordinal), ""),
        ["Patch"] = ("[StatefulSet, Container(\"x\"), Service, @] public partial class W { " + Ports + " }", ""),
    };

    /// <summary>What a pointer of an attribute leads to.</summary>
    private static readonly Dictionary<string, string> Targets = new()
    {
        ["ImageTag"] = "Par", ["ImageDigest"] = "Par", ["Env"] = "W.P", ["EnvFrom"] = "Con", ["VolumeMount"] = "W.V", ["ServicePort"] = "W.P", ["NodeSelector"] = "Pool", ["Nodes"] = "Pool",
        ["PodAffinity"] = "W", ["PodAntiAffinity"] = "W", ["DependsOn"] = "Mig", ["StartupProbe"] = "W.P", ["ReadinessProbe"] = "W.P", ["LivenessProbe"] = "W.P", ["IngressPath"] = "W.P",
        ["Overrides"] = "Con", ["Without"] = "Con", ["Environment"] = "App, Clu",
        ["ServiceAccount"] = "Acc", ["RoleBinding"] = "Rol", ["ClusterRoleBinding"] = "Clr", ["PriorityClass"] = "Pri", ["AllowFrom"] = "W",
        ["Label"] = "Par", ["Annotation"] = "Par", ["ConfigMapKey"] = "Par",
    };

    private static readonly Dictionary<string, string> Texts = new() { ["kind"] = "\"Secret\"", ["apiVersion"] = "\"v1\"", ["path"] = "\"spec.template.spec.schedulerName\"", ["Path"] = "\"spec.template.spec.schedulerName\"" };

    public static TheoryData<Type> Types => [.. Attributes()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_argument_makes_a_difference(Type attribute)
    {
        var name = attribute.Name.Split("Attribute")[0];
        var cases = Cases(attribute, name).ToList();
        var source = new StringBuilder("using KubeDsl;\n");
        for (var i = 0; i < cases.Count; i++)
            source.Append(CultureInfo.InvariantCulture, $"namespace N{i}\n{{\n").Append(Program(name, cases[i].Usage)).Append("\n}\n");
        var compilation = Source.Compile(source.ToString());
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var models = cases.Select((c, i) => (c.Argument, EnvironmentReader.Read(compilation.Type("N" + i + ".Env"), TestContext.Current.CancellationToken)!.Model)).ToList();
        var silent = models.GroupBy(m => m.Argument).Where(g => g.Key.Length > 0 && g.Select(m => m.Model).Distinct().Count() < 2).Select(g => g.Key);
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_attribute_has_a_name_constant() => Assert.Equal(
        Attributes(abstractToo: true).Select(t => t.Name.Split("Attribute")[0]).Except(["Workload", "JobTemplate", "Probe"]).Distinct().Order(StringComparer.Ordinal),
        Constants("KubeDsl.Declarations.Attributes.AttributeNames").Except(["KubeDsl", "Attribute"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_name_of_an_argument_is_one()
    {
        var arguments = Attributes(abstractToo: true).SelectMany(t => t.GetProperties()).Select(p => p.Name).ToHashSet();
        Assert.All(Constants("KubeDsl.Declarations.Attributes.ArgumentNames"), n => Assert.Contains(n, arguments));
    }

    private static IEnumerable<Type> Attributes(bool abstractToo = false) =>
        typeof(AppAttribute).Assembly.GetExportedTypes().Where(t => typeof(Attribute).IsAssignableFrom(t) && (abstractToo || !t.IsAbstract)).OrderBy(t => t.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Constants(string type) =>
        typeof(AppReader).Assembly.GetType(type, throwOnError: true)!.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

    /// <summary>For each argument several usages of the attribute that differ in just this one.</summary>
    private static IEnumerable<(string Argument, string Usage)> Cases(Type attribute, string name)
    {
        var constructor = attribute.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var required = constructor.GetParameters().Select(p => (p.Name, Values: Values(p.ParameterType, p.Name!).ToList())).ToList();
        var start = name + (attribute.IsGenericType ? "<" + Targets[name] + ">" : "");
        var with = Places.GetValueOrDefault(name).With is { Length: > 0 } names ? names.Split(", ").Select(n => (Name: n, Text: n + " = \"8\"")).ToList() : [];
        foreach (var parameter in required)
        {
            foreach (var value in parameter.Values)
            {
                var values = required.Select(r => r.Name == parameter.Name ? value : r.Values[0]);
                yield return (char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..], start + "(" + string.Join(", ", values.Concat(with.Select(w => w.Text))) + ")");
            }
        }

        foreach (var property in attribute.GetProperties().Where(p => p.SetMethod is not null))
        {
            var others = required.Select(r => r.Values[0]).Concat(with.Where(w => w.Name != property.Name).Select(w => w.Text)).ToList();

            // Only a key's reference can be optional.
            if (name == "Env" && property.Name == "Optional")
                start = "Env<Con.Key>";
            yield return (property.Name, start + "(" + string.Join(", ", others) + ")");
            foreach (var value in Values(property.PropertyType, property.Name))
                yield return (property.Name, start + "(" + string.Join(", ", others.Append(property.Name + " = " + value)) + ")");
        }
    }

    private static IEnumerable<string> Values(Type type, string name)
    {
        if (Texts.TryGetValue(name, out var text) && type == typeof(string))
            return [text, text.Replace("schedulerName", "hostname", StringComparison.Ordinal).Replace("Secret", "ConfigMap", StringComparison.Ordinal).Replace("v1", "v2", StringComparison.Ordinal)];
        if (type.IsArray)
            return Values(type.GetElementType()!, name).Select(v => "[" + v + "]");
        if (type.IsEnum)
            return Enum.GetNames(type).Select(n => type.Name + "." + n).Reverse();
        return type == typeof(int) ? ["7", "8"] : type == typeof(bool) ? ["true", "false"] : ["\"7\"", "\"8\""];
    }

    /// <summary>An environment in which the attribute stands where it belongs.</summary>
    private static string Program(string name, string usage)
    {
        var members = Places.TryGetValue(name, out var place) ? place.Members : OnWorkload;
        string app = "App", environment = "Environment<App, Clu>", cluster = "Cluster(Zones = [\"z\"]), Nodes<Pool>(2, Cpu = \"9\")", pool = "NodePool";
        switch (name)
        {
            case "App":
                (app, members) = (usage, OnWorkload.Replace("@", "Limits", StringComparison.Ordinal));
                break;
            case "Environment":
                (environment, members) = (usage, OnWorkload.Replace("@", "Limits", StringComparison.Ordinal));
                break;
            case "Survives" or "Without":
                (environment, members) = (environment + ", " + usage, OnWorkload.Replace("@", "Limits", StringComparison.Ordinal));
                break;
            case "Cluster":
                cluster = usage + ", Nodes<Pool>(2)";
                break;
            case "Nodes":
                cluster = "Cluster, " + usage;
                break;
            case "NodePool":
                pool = usage;
                break;
            case "Taint":
                pool += ", " + usage;
                break;
        }

        return $$"""
            [{{app}}] public partial class App
            {
                [Parameter(Default = "1")] public partial class Par;
                [ConfigMap] public partial class Con { [ConfigMapKey("v")] public partial class Key; }
                [Job, Container("x")] public partial class Mig;
                [ServiceAccount] public partial class Acc;
                [Role] public partial class Rol;
                [ClusterRole] public partial class Clr;
                [PriorityClass(1)] public partial class Pri;
                {{members.Replace("@", usage, StringComparison.Ordinal)}}
            }
            [{{pool}}] public partial class Pool;
            [{{cluster}}] public partial class Clu;
            [{{environment}}] public partial class Env;
            """;
    }
}
