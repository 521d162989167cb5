using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Rules.Naming;

namespace KubeDsl.Core.Tests.Rules.Naming;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("Web_App", "web-app")]
    [InlineData("-web-", "web")]
    [InlineData("ångström", "ngstr-m")]
    [InlineData("___", null)]
    public void The_closest_name_is_suggested(string written, string? suggestion)
    {
        var web = Samples.Deployment(Samples.Container("web"));
        var fault = Samples.Single(web with { Metadata = new() { Name = written, Namespace = "shop" } });
        Assert.Equal("KDSL0001 metadata.name", fault.Rule.Id + " " + fault.Place.Path);
        Assert.StartsWith("'" + written + "' is not a valid Deployment name: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(suggestion, fault.Suggestion);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void A_container_name_has_up_to_63_letters(int length, bool valid)
    {
        var places = Samples.Places(Samples.Deployment(Samples.Container("web") with { Name = new string('a', length) }));
        Assert.Equal(valid ? [] : ["KDSL0001 spec.template.spec.containers[0].name"], places);
        Assert.Equal(new string('a', 63), NameCorrection.Label(new string('a', length)));
    }

    [Theory]
    [InlineData("http", null)]
    [InlineData("fifteen-letters", null)]
    [InlineData("sixteen-letters1", "sixteen-letters")]
    [InlineData("Http", "http")]
    [InlineData("a--b", "a-b")]
    [InlineData("8080", "port-8080")]
    public void A_port_name_has_up_to_15_letters(string name, string? suggestion)
    {
        var faults = ObjectRules.Check([Samples.Deployment(Samples.Container("web") with { Ports = [new() { Name = name, ContainerPortValue = 80 }] })]);
        Assert.Equal(suggestion is null ? [] : ["KDSL0009 spec.template.spec.containers[0].ports[0].name " + suggestion], faults.Select(f => f.Rule.Id + " " + f.Place.Path + " " + f.Suggestion));
    }

    [Fact]
    public void What_no_rule_of_its_own_tells_the_API_server_tells()
    {
        var web = Samples.Deployment(Samples.Container("web"));
        Assert.Equal(["KDSL0000 spec.replicas"], All(web with { Spec = web.Spec with { Replicas = -1 } }));
        Assert.Equal("KDSL0000 spec.selector", All(web with { Spec = web.Spec with { Selector = LabelSelector.Empty } })[0]);
        Assert.Equal(["KDSL0001 metadata.name"], All(web with { Metadata = new() { Name = "Web", Namespace = "shop" } }));
        Assert.Empty(All(web));

        static string[] All(KubernetesObject value) => [.. ObjectRules.Check([value]).Select(f => f.Rule.Id + " " + f.Place.Path)];
    }
}
