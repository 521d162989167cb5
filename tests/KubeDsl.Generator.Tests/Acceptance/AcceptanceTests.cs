using KubeDsl.Core.Tests.Manifests;
using KubeDsl.Declarations;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Layouts;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Rules.Api;
using KubeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Tests.Acceptance;

/// <summary>What is written for whole apps, on its way to an API server with strict field validation: every object is taken, and all that it names is there.</summary>
public sealed class AcceptanceTests
{
    private const string MissingDocumentation = "CS1591";

    private static readonly Dictionary<string, Compilation> Compilations = new(StringComparer.Ordinal)
    {
        ["Shop"] = Driver.Generate(Sources.Shop),
        ["Platform"] = Driver.Generate(Sources.Platform),
        ["Annex"] = Driver.Generate(Sources.Annex),
    };

    public static TheoryData<string, string> Environments => new()
    {
        { "Shop", "Prod" },
        { "Shop", "Dev" },
        { "Platform", "Acme.Platform.Production" },
        { "Platform", "Acme.Platform.Development" },
        { "Annex", "Acme.Annex.Live" },
    };

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_declarations_have_no_mistake_and_compile(string app, string environment)
    {
        Assert.Empty(Read(app, environment).Faults.Select(f => f.Kind + " " + string.Join(" | ", f.Arguments)));
        Assert.Empty(Compilations[app].GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != MissingDocumentation));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_object_is_taken_without_a_warning(string app, string environment)
    {
        foreach (var value in Read(app, environment).Model.Objects)
        {
            var answer = ApiServer.Create(value, ApiContext.Default);
            Assert.Empty(answer.Faults.Concat(answer.Warnings).Select(f => value.Kind + " " + value.Metadata.Name + ": " + f.Place.Path + " " + f.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_document_agrees_with_the_schema(string app, string environment) =>
        Assert.Empty(Documents(app, environment).SelectMany(SchemaCheck.Check));

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_document_is_read_back_as_the_object_that_it_was(string app, string environment)
    {
        var objects = Read(app, environment).Model.Objects;
        var documents = Documents(app, environment);
        Assert.Equal(objects.Count, documents.Count);
        Assert.All(objects.Zip(documents), pair =>
        {
            var issues = new List<ReadIssue>();
            var back = ManifestReader.Read(pair.Second, issues)!;
            Assert.Equal(YamlWriter.Write(ManifestWriter.Write(pair.First)), YamlWriter.Write(ManifestWriter.Write(back)));
            Assert.Equal(pair.First, back);
            Assert.Empty(issues);
        });
    }

    [Theory]
    [InlineData("Shop", "Prod", "IngressClass nginx", "Secret db-credentials", "Secret shop-tls", "StorageClass fast")]
    [InlineData("Platform", "Acme.Platform.Production", "PriorityClass system-node-critical", "Secret api-tls", "Secret broker-credentials", "Secret platform-db", "Secret registry", "StorageClass shared-files")]
    [InlineData("Platform", "Acme.Platform.Development", "PriorityClass system-node-critical", "Secret api-tls", "Secret broker-credentials", "Secret platform-db", "Secret registry", "StorageClass shared-files")]
    [InlineData("Annex", "Acme.Annex.Live", "IngressClass nginx", "Secret other-tls", "Secret pull", "Secret site-tls", "Secret vault", "ServiceAccount prometheus")]
    public void What_is_pointed_at_is_there_or_belongs_to_others(string app, string environment, params string[] external) =>
        Assert.Equal(external, ReferenceCheck.Missing([.. Read(app, environment).Model.Objects]));

    /// <summary>A workload that is taken may still get no Pods: ranges, quotas, accounts and labels of its own namespace judge each Pod.</summary>
    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_Pod_is_admitted_by_what_the_environment_itself_brings(string app, string environment)
    {
        var objects = Read(app, environment).Model.Objects;
        var context = ApiContext.Default with
        {
            NamespaceObjects = [.. objects.OfType<Namespace>()],
            LimitRanges = [.. objects.OfType<LimitRange>()],
            ResourceQuotas = [.. objects.OfType<ResourceQuota>()],
            ServiceAccounts = [.. objects.OfType<ServiceAccount>()],
        };
        foreach (var value in objects)
        {
            var template = value switch
            {
                Deployment item => item.Spec.Template,
                StatefulSet item => item.Spec.Template,
                DaemonSet item => item.Spec.Template,
                Job item => item.Spec.Template,
                CronJob item => item.Spec.JobTemplate.Spec.Template,
                _ => null,
            };
            if (template is null)
                continue;
            // A StatefulSet gives each of its Pods a volume for every claim template.
            var volumes = value is StatefulSet set
                ? set.Spec.VolumeClaimTemplates.Select(c => new Volume { Name = c.Metadata.Name!, PersistentVolumeClaim = new() { ClaimName = c.Metadata.Name! } })
                : [];
            var pod = new Pod { Metadata = template.Metadata with { Name = "pod", Namespace = value.Metadata.Namespace }, Spec = template.Spec with { Volumes = [.. template.Spec.Volumes, .. volumes] } };
            Assert.Empty(ApiServer.Create(pod, context).Faults.Select(f => value.Kind + " " + value.Metadata.Name + ": " + f.Place.Path + " " + f.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_plan_places_every_Pod(string app, string environment)
    {
        var plan = Planner.Plan(Read(app, environment).Model, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(plan.Pending.Select(p => p.Pod.Name + ": " + p.Message));
        Assert.NotEmpty(plan.Nodes.SelectMany(n => n.Pods));
    }

    [Theory]
    [InlineData("Platform")]
    [InlineData("Annex")]
    public async Task The_analyzers_find_no_error(string app)
    {
        var found = await Driver.AnalyzeAsync(app is "Annex" ? Sources.Annex : Sources.Platform, Compilations[app], TestContext.Current.CancellationToken);
        Assert.Empty(found.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }

    [Fact]
    public void The_platform_uses_every_kind_that_can_be_declared()
    {
        var kinds = Read("Platform", "Acme.Platform.Production").Model.Objects.Select(o => o.Kind).Distinct();
        Assert.Empty(Enum.GetNames<Kinds>().Except(kinds, StringComparer.Ordinal).Except(["None", "Secret"]));
    }

    private static DeclarationReading Read(string app, string environment) =>
        EnvironmentReader.Read(Compilations[app].GetTypeByMetadataName(environment)!, TestContext.Current.CancellationToken)!;

    /// <summary>The documents of the one file of an environment, read as kubectl reads them.</summary>
    private static List<MappingNode> Documents(string app, string environment)
    {
        var file = Assert.Single(ManifestFiles.Write(Read(app, environment).Model, ManifestLayout.SingleFile));
        return YamlOracle.ReadAll(file.Text).ConvertAll(d => (MappingNode)d);
    }
}
