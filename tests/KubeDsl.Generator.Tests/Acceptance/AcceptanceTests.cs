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
    };

    public static TheoryData<string, string> Environments => new()
    {
        { "Shop", "Prod" },
        { "Shop", "Dev" },
        { "Platform", "Acme.Platform.Production" },
        { "Platform", "Acme.Platform.Development" },
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
    public void What_is_pointed_at_is_there_or_belongs_to_others(string app, string environment, params string[] external) =>
        Assert.Equal(external, ReferenceCheck.Missing([.. Read(app, environment).Model.Objects]));

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_plan_places_every_Pod(string app, string environment)
    {
        var plan = Planner.Plan(Read(app, environment).Model, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(plan.Pending.Select(p => p.Pod.Name + ": " + p.Message));
        Assert.NotEmpty(plan.Nodes.SelectMany(n => n.Pods));
    }

    [Fact]
    public async Task The_analyzers_find_no_error_in_the_platform()
    {
        Assert.Empty((await ErrorsAsync()).Select(d => d.ToString()));
    }

    private static async Task<IEnumerable<Diagnostic>> ErrorsAsync()
    {
        var found = await Driver.AnalyzeAsync(Sources.Platform, Compilations["Platform"], TestContext.Current.CancellationToken);
        return found.Where(d => d.Severity == DiagnosticSeverity.Error);
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
