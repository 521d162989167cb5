using KubeDsl.TestKit;

namespace KubeDsl.CodeFixes.Tests;

public sealed class RenameFixTests
{
    [Fact]
    public async Task A_written_name_is_replaced() => await Verify.FixAll(
        "KDSL0001",
        Web("""ConfigMap(Name = [|"My_Settings"|])""", "Settings"),
        Web("""ConfigMap(Name = "my-settings")""", "Settings"));

    [Fact]
    public async Task A_name_that_comes_from_the_class_is_written_beside_it()
    {
        await Verify.Fix("KDSL0001", Web("""PersistentVolumeClaim("1Gi")""", "[|Schlüssel|]"), Web("""PersistentVolumeClaim("1Gi", Name = "schl-ssel")""", "Schlüssel"));
        await Verify.Fix("KDSL0001", Web("ConfigMap", "[|Schlüssel|]"), Web("""ConfigMap(Name = "schl-ssel")""", "Schlüssel"));
    }

    [Fact]
    public async Task A_long_port_name_is_cut() => await Verify.Fix(
        "KDSL0009",
        Port("ContainerPort(8080)", "[|AdministrationConsole|]"),
        Port("""ContainerPort(8080, Name = "administration")""", "AdministrationConsole"));

    private static TestProject Web(string attribute, string name) => $$"""
        using KubeDsl;

        [App]
        public partial class Shop
        {
            [{{attribute}}] public partial class {{name}};
        }
        """;

    private static TestProject Port(string attribute, string name) => $$"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web
        {
            [{{attribute}}] public partial class {{name}};
        }
        """;
}
