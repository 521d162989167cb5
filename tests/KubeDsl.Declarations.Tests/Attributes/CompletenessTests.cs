using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Tests.Attributes;

/// <summary>Every argument of every attribute is read: writing it, or writing another value, makes another model.</summary>
public sealed class CompletenessTests
{
    /// <summary>Arguments that no object shows: a fault does.</summary>
    private static readonly HashSet<string> ShownElsewhere = ["SecretKey.Value"];

    private const string Ports = "[ContainerPort(80)] public partial class P; [EmptyDir] public partial class V; [VolumeClaimTemplate(\"1\")] public partial class T;";
    private const string OnWorkload = "[StatefulSet, Container(\"x\"), Service, @] public partial class W { " + Ports + " }";
    private const string AsWorkload = "[@, Container(\"x\")] public partial class W { [ContainerPort(80)] public partial class P; }";
    private const string InWorkload = "[StatefulSet, Container(\"x\"), Service] public partial class W { [@] public partial class Q; }";
    private const string AsJob = "[Job, Container(\"x\"), @] public partial class W;";
    private const string OnAutoscaled = "[Deployment, Container(\"x\"), HorizontalPodAutoscaler(MaxReplicas = 3), @] public partial class W;";
    private const string OnVolume = "[Deployment, Container(\"x\")] public partial class W { [#, @] public partial class Q; }";
    private const string OnPolicy = "[StatefulSet, Container(\"x\"), NetworkPolicy, @] public partial class W { " + Ports + " }";
    private const string OnIngress = "[Ingress, @, IngressPath<W.P>(\"/\")] public partial class Q; [Deployment, Service, Container(\"x\")] public partial class W { [ContainerPort(80)] public partial class P; }";
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
        ["Secret"] = (InApp, "External = false"),
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
        ["LimitRangeItem"] = ("[LimitRange, @] public partial class Q;", "Max = \"8\""),
        ["AllowFrom"] = (OnPolicy, ""),
        ["AllowFromNamespace"] = (OnPolicy, ""),
        ["AllowTo"] = (OnPolicy, ""),
        ["AllowToNamespace"] = (OnPolicy, ""),
        ["NetworkPolicy"] = (OnPolicy.Replace("NetworkPolicy, ", "", StringComparison.Ordinal), ""),
        ["PodFailurePolicyRule"] = (AsJob, "ExitCodes = [9]"),
        ["SuccessPolicyRule"] = (AsJob, ""),
        ["ConfigMapVolume"] = (InWorkload, ""),
        ["SecretVolume"] = (InWorkload, ""),
        ["PersistentVolumeClaimVolume"] = (InWorkload, ""),
        ["Projected"] = (InWorkload, ""),
        ["DownwardApi"] = (InWorkload, ""),
        ["ImageVolume"] = (InWorkload, ""),
        ["Item"] = (OnVolume.Replace("#", "ConfigMapVolume<Con>", StringComparison.Ordinal), ""),
        ["ProjectedSource"] = (OnVolume.Replace("#", "Projected", StringComparison.Ordinal), ""),
        ["ServiceAccountToken"] = (OnVolume.Replace("#", "Projected", StringComparison.Ordinal), ""),
        ["ClusterTrustBundle"] = (OnVolume.Replace("#", "Projected", StringComparison.Ordinal), ""),
        ["PodCertificate"] = (OnVolume.Replace("#", "Projected", StringComparison.Ordinal), ""),
        ["DownwardApiItem"] = (OnVolume.Replace("#", "DownwardApi", StringComparison.Ordinal), "Resource = \"limits.cpu\""),
        ["VolumeAttribute"] = (OnVolume.Replace("#", "Csi(\"d\")", StringComparison.Ordinal), ""),
        ["AllowedTopology"] = ("[StorageClass(\"p\"), @] public partial class Q;", ""),
        ["Selector"] = ("[Service, @] public partial class Q; [Deployment, Container(\"x\")] public partial class W;", ""),
        ["IngressTls"] = (OnIngress, ""),
        ["DefaultBackend"] = (OnIngress, ""),
        ["ScaleUpPolicy"] = (OnAutoscaled, ""),
        ["ScaleDownPolicy"] = (OnAutoscaled, ""),
        ["ResourceMetric"] = (OnAutoscaled, ""),
        ["ContainerResourceMetric"] = (OnAutoscaled, ""),
        ["PodsMetric"] = (OnAutoscaled, ""),
        ["ObjectMetric"] = (OnAutoscaled, ""),
        ["ExternalMetric"] = (OnAutoscaled, ""),
        ["NodeAffinity"] = (OnWorkload.Replace("@", "NodeAffinity(\"z\", NodeAffinityOperator.Exists), @", StringComparison.Ordinal), ""),
        ["ScopeSelector"] = ("[ResourceQuota, @] public partial class Q;", ""),
        ["AggregationRule"] = ("[ClusterRole, @] public partial class Q;", ""),
        ["RoleBinding"] = ("[ServiceAccount, @] public partial class Q;", ""),
        ["ClusterRoleBinding"] = ("[ServiceAccount, @] public partial class Q;", ""),
        ["UserSubject"] = ("[RoleBinding<Rol>, @] public partial class Q;", ""),
        ["GroupSubject"] = ("[RoleBinding<Rol>, @] public partial class Q;", ""),
        ["ServiceAccountSubject"] = ("[RoleBinding<Rol>, @] public partial class Q;", ""),
        ["StorageClass"] = (InApp, ""),
        ["StorageParameter"] = ("[StorageClass(\"p\"), @] public partial class Q;", ""),
        ["StartupProbe"] = (OnWorkload, "HttpGet = \"8\""),
        ["ReadinessProbe"] = (OnWorkload, "HttpGet = \"8\""),
        ["LivenessProbe"] = (OnWorkload, "HttpGet = \"8\""),
        ["PreStop"] = (OnWorkload, "HttpGet = \"8\""),
        ["PostStart"] = (OnWorkload, "HttpGet = \"8\""),
        ["Nodes"] = ("", "Cpu = \"8\", Memory = \"8\", EphemeralStorage = \"8\""),
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
        ["AllowTo"] = "W", ["ImagePullSecret"] = "Sec", ["PostStart"] = "W.P", ["PreStop"] = "W.P", ["VolumeDevice"] = "W.T", ["ConfigMapVolume"] = "Con", ["SecretVolume"] = "Sec", ["PersistentVolumeClaimVolume"] = "Pvc",
        ["Item"] = "Con.Key", ["ProjectedSource"] = "Con", ["DownwardApiItem"] = "W", ["Selector"] = "W", ["IngressTls"] = "Sec", ["DefaultBackend"] = "W.P", ["ContainerResourceMetric"] = "W", ["ServiceAccountSubject"] = "Acc",
    };

    /// <summary>What a pointer must lead to for an argument to count.</summary>
    private static readonly Dictionary<string, string> TargetsFor = new()
    {
        ["Env.Optional"] = "Con.Key", ["Env.Resource"] = "W", ["Env.Divisor"] = "W", ["Env.Path"] = "W.V", ["Env.Key"] = "W.V",
    };

    private static readonly Dictionary<string, string> Texts = new() { ["kind"] = "\"Secret\"", ["apiVersion"] = "\"v1\"", ["path"] = "\"spec.template.spec.schedulerName\"", ["Path"] = "\"spec.template.spec.schedulerName\"" };

    public static TheoryData<Type> Types => [.. Attributes()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_argument_makes_a_difference(Type attribute)
    {
        var name = NameOf(attribute);
        var cases = Cases(attribute, name).ToList();
        var source = new StringBuilder("using KubeDsl;\n");
        for (var i = 0; i < cases.Count; i++)
            source.Append(CultureInfo.InvariantCulture, $"namespace N{i}\n{{\n").Append(Program(name, cases[i].Usage)).Append("\n}\n");
        var compilation = Source.Compile(source.ToString());
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var models = cases.Select((c, i) => (c.Argument, EnvironmentReader.Read(compilation.Type("N" + i + ".Env"), TestContext.Current.CancellationToken)!.Model)).ToList();
        var silent = models.GroupBy(m => m.Argument).Where(g => g.Key.Length > 0 && !ShownElsewhere.Contains(name + "." + g.Key) && g.Select(m => m.Model).Distinct().Count() < 2).Select(g => g.Key);
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_attribute_has_a_name_constant() => Assert.Equal(
        Attributes(abstractToo: true).Select(NameOf).Except(["Workload", "JobTemplate", "Probe", "LifecycleHandler", "Claim", "AnyContainer"]).Distinct().Order(StringComparer.Ordinal),
        Constants("KubeDsl.Declarations.Attributes.AttributeNames").Except(["KubeDsl", "Attribute"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_name_of_an_argument_is_one()
    {
        var arguments = Attributes(abstractToo: true).SelectMany(t => t.GetProperties()).Select(p => p.Name).ToHashSet();
        Assert.All(Constants("KubeDsl.Declarations.Attributes.ArgumentNames"), n => Assert.Contains(n, arguments));
    }

    /// <summary>The name as it is written: without the ending, and without the number of type parameters.</summary>
    private static string NameOf(Type attribute)
    {
        var name = attribute.Name.Split('`')[0];
        return name[..^"Attribute".Length];
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
        var with = Places.GetValueOrDefault(name).With is { Length: > 0 } names ? names.Split(", ").Select(n => (Name: n.Split(' ')[0], Text: n)).Where(w => required.All(r => char.ToUpperInvariant(r.Name![0]) + r.Name[1..] != w.Name)).ToList() : [];
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

            var usage = attribute.IsGenericType && TargetsFor.TryGetValue(name + "." + property.Name, out var target) ? name + "<" + target + ">" : start;
            yield return (property.Name, usage + "(" + string.Join(", ", others) + ")");
            foreach (var value in Values(property.PropertyType, property.Name))
                yield return (property.Name, usage + "(" + string.Join(", ", others.Append(property.Name + " = " + value)) + ")");
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
                [Secret] public partial class Sec { [SecretKey] public partial class Key; }
                [PersistentVolumeClaim("1")] public partial class Pvc;
                {{members.Replace("@", usage, StringComparison.Ordinal)}}
            }
            [{{pool}}] public partial class Pool;
            [{{cluster}}] public partial class Clu;
            [{{environment}}] public partial class Env;
            """;
    }
}
