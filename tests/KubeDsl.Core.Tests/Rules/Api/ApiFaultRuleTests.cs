using KubeDsl.Manifests;
using KubeDsl.Rules.Api;

namespace KubeDsl.Core.Tests.Rules.Api;

/// <summary>Faults of the server go by the catalogue where it tells the mistake, and say the place, what is wrong and what would be right.</summary>
public sealed class ApiFaultRuleTests
{
    private const string Pod = """
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":[{"name":"web","image":"nginx:1.27"}]}}
        """;

    [Theory]
    [InlineData("metadata.name", "\"P\"", "KDSL0001", "'P' is not a valid Pod name: must be lower-case letters, digits, '-' and '.', every part beginning and ending with a letter or digit")]
    [InlineData("spec.containers[0].ports", """[{"name":"WEB-1","containerPort":1}]""", "KDSL0009", "Port name 'WEB-1' is invalid: must be lower-case letters, digits and '-'")]
    [InlineData("spec.containers[0].livenessProbe", """{"tcpSocket":{"port":1},"successThreshold":2}""", "KDSL0103", "Liveness probe of 'web': successThreshold must be 1, not 2")]
    [InlineData("spec.containers[0].resources", """{"requests":{"cpu":"2"},"limits":{"cpu":"1"}}""", "KDSL0201", "CPU request 2 of container 'web' is larger than its CPU limit 1")]
    [InlineData("spec.containers[0].resources", """{"requests":{"memory":"512MB"}}""", "KDSL0202", "'512MB' is not a valid quantity for spec.containers[0].resources.requests.memory; did you mean '512M'?")]
    [InlineData("spec.containers[0].volumeMounts", """[{"name":"tmp","mountPath":"/tmp"}]""", "KDSL0401", "Container 'web' mounts volume 'tmp', which 'p' does not declare")]
    [InlineData("spec.restartPolicy", "\"always\"", "KDSL0906", "'always' is not one of Always, OnFailure, Never (values are case-sensitive)")]
    [InlineData("spec.activeDeadlineSeconds", "0", "KDSL0000", "spec.activeDeadlineSeconds: 0 must lie between 1 and 2147483647")]
    [InlineData("spec.wings", "2", "KDSL0017", "spec.wings: unknown field")]
    public void A_fault_has_the_rule_and_the_message(string path, string json, string id, string message)
    {
        var node = (MappingNode)JsonManifestReader.Read(Pod);
        ManifestEdit.Set(node, path, json);
        var fault = ApiServer.Create(node, ApiContext.Default).Faults[0];
        Assert.Equal(id, fault.Rule.Id);
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void A_word_in_the_wrong_case_suggests_the_right_one()
    {
        var node = (MappingNode)JsonManifestReader.Read(Pod);
        ManifestEdit.Set(node, "spec.restartPolicy", "\"always\"");
        Assert.Equal("Always", ApiServer.Create(node, ApiContext.Default).Faults[0].Suggestion);
    }

    [Fact]
    public void What_is_stored_has_the_defaults()
    {
        var pod = Assert.IsType<KubeDsl.Model.Pod>(ApiServer.Create((MappingNode)JsonManifestReader.Read(Pod), ApiContext.Default).Defaulted);
        Assert.Equal("default", pod.Metadata.Namespace);
        Assert.Equal("default", pod.Spec.ServiceAccountName);
        Assert.Equal(30, pod.Spec.TerminationGracePeriodSeconds);
        Assert.Equal("IfNotPresent", pod.Spec.Containers[0].ImagePullPolicy);
        Assert.Equal(0, pod.Spec.Priority);
    }

    [Fact]
    public void Nobody_who_knows_no_cluster_is_refused_for_what_the_cluster_has() => Assert.All(
        new[] { ("spec.priorityClassName", "\"gold\""), ("spec.runtimeClassName", "\"kata\""), ("metadata.namespace", "\"shop\""), ("spec.containers[0].securityContext", "{\"privileged\":true}") },
        edit =>
        {
            var node = (MappingNode)JsonManifestReader.Read(Pod);
            ManifestEdit.Set(node, edit.Item1, edit.Item2);
            Assert.True(ApiServer.Create(node, ApiContext.Default).Accepted);
        });
}
