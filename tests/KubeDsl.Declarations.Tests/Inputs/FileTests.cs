using System.Text;
using KubeDsl.Declarations.Faults;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Declarations.Tests.Inputs;

/// <summary>Files that the build hands over, and what is wrong with them.</summary>
public sealed class FileTests
{
    private const string Program = """
        using KubeDsl;
        [App] public partial class Shop
        {
            [Manifest("crds/certs.yaml")] public partial class Certs;
            [ConfigMap, ConfigMapFile("app.json", Key = "settings"), ConfigMapFile("img\\logo.png")] public partial class Files;
        }
        [NodePool] public partial class Pool;
        [Cluster, Nodes<Pool>(1, Cpu = "4", Memory = "8Gi")] public partial class Here;
        [Environment<Shop, Here>(Namespace = "prod")] public partial class Prod;
        [Environment<Shop, Here>, Without<Shop.Certs>] public partial class Dev;
        """;

    private const string Certs = """
        {"apiVersion": "v1", "kind": "List", "items": [
          {"apiVersion": "cert.io/v1", "kind": "Certificate", "metadata": {"name": "a"}},
          {"apiVersion": "cert.io/v1", "kind": "Issuer", "metadata": {"name": "b"}},
          {"apiVersion": "cert.io/v1", "kind": "Certificate", "metadata": {"name": "c", "namespace": "own"}},
          {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition", "metadata": {"name": "x"}, "spec": {"group": "cert.io", "scope": "Namespaced", "names": {"kind": "Certificate"}}},
          {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition", "metadata": {"name": "y"}, "spec": {"group": "cert.io", "scope": "Cluster", "names": {"kind": "Issuer"}}},
          {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "d"}},
          {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "e"}}
        ]}
        """;

    private static readonly (string, string, string?) App = ("app.json", "{}\n", null);
    private static readonly (string, string, string?) Logo = ("img/logo.png", "?", null);
    private static readonly (string, string, string?) Manifest = ("crds/certs.yaml", "as it is written", null);
    private static readonly (string, string, string?) Bytes = ("obj/logo.json", new PreparedFile { Bytes = "AAEC" }.Write(), "img/logo.png");

    [Fact]
    public void Objects_of_a_manifest_get_the_namespace_where_their_kind_lives_in_one()
    {
        var reading = Read("Prod", App, Logo, Bytes, Manifest, Prepared(Certs));

        Assert.Empty(reading.Faults);
        Assert.Equal(
            ["Namespace /e", "CustomResourceDefinition /x", "CustomResourceDefinition /y", "ServiceAccount prod/d", "Certificate prod/a", "Certificate own/c", "Issuer /b"],
            reading.Model.Objects.Where(o => o is not ConfigMap).Select(o => o.Kind + " " + o.Metadata.Namespace + "/" + o.Metadata.Name));
        Assert.DoesNotContain(Read("Dev", App, Logo, Bytes, Manifest, Prepared(Certs)).Model.Objects, o => o is not ConfigMap);
    }

    [Fact]
    public void A_place_in_an_object_of_a_manifest_is_a_place_in_the_file()
    {
        var reading = Read("Prod", App, Logo, Bytes, Manifest, Prepared(Certs));
        var location = reading.Origins.Find(new(new("Certificate", "prod", "a"), "metadata.name")).Location.GetLineSpan();

        Assert.Equal((TestInputs.Folder + "crds/certs.yaml", 6, 4), (location.Path, location.StartLinePosition.Line, location.StartLinePosition.Character));
    }

    [Fact]
    public void Files_are_keys_of_a_ConfigMap_and_change_its_name()
    {
        var value = Assert.Single(Read("Prod", App, Logo, Bytes, Manifest, Prepared(Certs)).Model.Objects.OfType<ConfigMap>());

        Assert.Equal([new("settings", "{}\n")], value.Data);
        Assert.Equal([new("logo.png", "AAEC")], value.BinaryData);
        var other = Assert.Single(Read("Prod", App, Logo, ("obj/logo.json", new PreparedFile { Bytes = "AAED" }.Write(), "img/logo.png"), Manifest, Prepared(Certs)).Model.Objects.OfType<ConfigMap>());
        Assert.NotEqual(value.Metadata.Name, other.Metadata.Name);
    }

    [Fact]
    public void Mistakes_are_told_where_the_file_is_named()
    {
        Assert.Equal(
            [
                "FileMissing \"app.json\": app.json, add <AdditionalFiles Include=\"app.json\" /> to the project file",
                "FileMissing \"crds/certs.yaml\": crds/certs.yaml, did you mean 'crds/cert.yaml'?",
                "FileMissing \"img\\\\logo.png\": img\\logo.png, did you mean 'img/Logo.png'?",
            ],
            FaultsOf(("crds/cert.yaml", "", null), ("img/Logo.png", "", null)));
        Assert.Equal(
            ["ManifestUnreadable \"crds/certs.yaml\": crds/certs.yaml, its name must end with .yaml or .yml, and the project must have been built with the package's targets"],
            FaultsOf(App, Logo, Manifest));
        Assert.Equal(
            ["ManifestUnreadable \"crds/certs.yaml\": crds/certs.yaml, its name must end with .yaml or .yml, and the project must have been built with the package's targets"],
            FaultsOf(App, Logo, Manifest, ("obj/certs.json", "no JSON", "crds/certs.yaml")));
        Assert.Equal(["FileTooLarge \"app.json\": app.json, 1048577, 1048576"], FaultsOf(("app.json", new string('x', PreparedFile.MaxSize + 1), null), Logo, Manifest, Prepared(Certs)));
        Assert.Equal(
            ["FileTooLarge \"img\\\\logo.png\": img\\logo.png, 9999999, 1048576"],
            FaultsOf(App, Logo, ("obj/logo.json", new PreparedFile { Size = 9_999_999 }.Write(), "img/logo.png"), Manifest, Prepared(Certs)));
    }

    [Fact]
    public void Mistakes_in_a_manifest_are_told_in_the_file()
    {
        var error = new PreparedFile { Error = new ScalarNode("this is not YAML: oh") { Position = new(3, 5) } };
        Assert.Equal(["ManifestUnreadable crds/certs.yaml(2,4): crds/certs.yaml, this is not YAML: oh"], FaultsOf(App, Logo, Bytes, Manifest, ("obj/certs.json", error.Write(), "crds/certs.yaml")));
        Assert.Equal(
            ["ManifestInvalid crds/certs.yaml(6,4): spec.prots, unknown field; did you mean 'spec.ports'?"],
            FaultsOf(App, Logo, Bytes, Manifest, Prepared("""{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"prots": []}}""")));
        Assert.Equal(
            ["ManifestInvalid crds/certs.yaml(6,4): crds/certs.yaml, expected an object with apiVersion and kind, found '1'"],
            FaultsOf(App, Logo, Bytes, Manifest, Prepared("1")));
    }

    [Fact]
    public void Values_of_parameters_come_encoded_and_nonsense_is_none()
    {
        static ProjectInputs Encoded(string text) => TestInputs.WithOptions(new() { ["build_property.KubeDslEncodedParameters"] = text });

        var inputs = Encoded(Convert.ToBase64String(Encoding.UTF8.GetBytes("Tag=1#2;;x;Empty=\nLast=a=b")));
        Assert.Equal([new("Empty", ""), new("Last", "a=b"), new("Tag", "1#2")], inputs.Parameters);
        Assert.Equal(inputs, Encoded(Convert.ToBase64String(Encoding.UTF8.GetBytes("Tag=1#2;Empty=;Last=a=b"))));
        Assert.NotEqual(inputs, ProjectInputs.None);
        Assert.Empty(Encoded("%%%").Parameters);
    }

    private static (string, string, string?) Prepared(string json) => ("obj/certs.json", new PreparedFile { Documents = [Placed(JsonManifestReader.Read(json))] }.Write(), "crds/certs.yaml");

    /// <summary>The node as if all of it stood in line 7, column 5.</summary>
    private static ManifestNode Placed(ManifestNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                var result = new MappingNode { Position = new(7, 5) };
                foreach (var entry in mapping.Entries)
                    result.Add(entry.Key, Placed(entry.Value));
                return result;
            case SequenceNode sequence:
                var list = new SequenceNode { Position = new(7, 5) };
                foreach (var item in sequence.Items)
                    list.Items.Add(Placed(item));
                return list;
            default:
                return new ScalarNode(((ScalarNode)node).Kind, ((ScalarNode)node).Text) { Position = new(7, 5) };
        }
    }

    private static IEnumerable<string> FaultsOf(params (string, string, string?)[] files) => Read("Prod", files).Faults.Select(f => f.Kind + " " + PlaceOf(f) + ": " + string.Join(", ", f.Arguments)).Order(StringComparer.Ordinal);

    private static string PlaceOf(DeclarationFault fault)
    {
        var location = fault.Origin.Location;
        var span = location.GetLineSpan();
        return location.SourceTree?.GetText().ToString(location.SourceSpan)
            ?? span.Path[TestInputs.Folder.Length..] + "(" + span.StartLinePosition.Line + "," + span.StartLinePosition.Character + ")";
    }

    private static DeclarationReading Read(string environment, params (string, string, string?)[] files) =>
        EnvironmentReader.Read(Source.Compile(Program).Type(environment), TestInputs.Of(files), TestContext.Current.CancellationToken)!;
}
