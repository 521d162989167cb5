using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules.Api;

namespace KubeDsl.Core.Tests.Rules.Api.Admission;

/// <summary>What each level of Pod security refuses, and since which version.</summary>
public sealed class PodSecurityTests
{
    private const string Harmless = """
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"default"},"spec":{"securityContext":{"runAsNonRoot":true,"seccompProfile":{"type":"RuntimeDefault"}},
        "containers":[{"name":"app","image":"a:1","securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}]}}
        """;

    /// <summary>As <c>level version: edits =&gt; fields at fault</c>.</summary>
    public static IEnumerable<TheoryDataRow<string>> Cases => ApiCases.Of("""
        restricted latest: => ok
        baseline latest: spec.securityContext = absent; spec.containers[0].securityContext = absent => ok
        privileged latest: spec.hostNetwork = true; spec.containers[0].securityContext = {"privileged":true} => ok
        baseline latest: spec.containers[0].securityContext = {"privileged":true} => spec.containers[0].securityContext.privileged
        baseline latest: spec.initContainers = [{"name":"i","image":"a","securityContext":{"privileged":true}}] => spec.initContainers[0].securityContext.privileged
        baseline latest: spec.hostNetwork = true; spec.hostPID = true; spec.hostIPC = true => spec.hostNetwork, spec.hostPID, spec.hostIPC
        baseline latest: spec.containers[0].ports = [{"containerPort":80,"hostPort":80},{"containerPort":81}] => spec.containers[0].ports[0].hostPort
        baseline latest: spec.volumes = [{"name":"v","hostPath":{"path":"/x"}}] => spec.volumes[0].hostPath
        restricted latest: spec.volumes = [{"name":"v","hostPath":{"path":"/x"}},{"name":"w","nfs":{"server":"s","path":"/"}},{"name":"x","emptyDir":{}}] => spec.volumes[0], spec.volumes[1]
        baseline latest: spec.containers[0].securityContext.capabilities.add = ["CHOWN","NET_RAW"] => spec.containers[0].securityContext.capabilities.add
        restricted latest: spec.containers[0].securityContext.capabilities.add = ["CHOWN","NET_BIND_SERVICE"] => spec.containers[0].securityContext.capabilities.add
        restricted latest: spec.containers[0].securityContext.capabilities = absent => spec.containers[0].securityContext.capabilities.drop
        restricted v1.21: spec.containers[0].securityContext.capabilities = absent => ok
        baseline latest: spec.securityContext.appArmorProfile = {"type":"Unconfined"} => spec.securityContext.appArmorProfile.type
        baseline latest: spec.securityContext.seLinuxOptions = {"type":"spc_t"} => spec.securityContext.seLinuxOptions.type
        baseline latest: spec.securityContext.seLinuxOptions = {"user":"u","role":"r"} => spec.securityContext.seLinuxOptions.user, spec.securityContext.seLinuxOptions.role
        baseline v1.30: spec.securityContext.seLinuxOptions = {"type":"container_engine_t"} => spec.securityContext.seLinuxOptions.type
        baseline v1.31: spec.securityContext.seLinuxOptions = {"type":"container_engine_t"} => ok
        baseline latest: spec.securityContext.seccompProfile = {"type":"Unconfined"} => spec.securityContext.seccompProfile.type
        restricted latest: spec.securityContext.seccompProfile = absent => spec.containers[0].securityContext.seccompProfile.type
        restricted v1.18: spec.securityContext.seccompProfile = absent => ok
        baseline latest: spec.securityContext.sysctls = [{"name":"net/ipv4/tcp_syncookies","value":"1"},{"name":"net.core.somaxconn","value":"1"}] => spec.securityContext.sysctls[1]
        baseline v1.26: spec.securityContext.sysctls = [{"name":"net.ipv4.ip_local_reserved_ports","value":"1"}] => spec.securityContext.sysctls[0]
        baseline v1.32: spec.securityContext.sysctls = [{"name":"net.ipv4.tcp_rmem","value":"1"},{"name":"net.ipv4.tcp_fin_timeout","value":"1"}] => ok
        baseline latest: spec.hostUsers = false; spec.containers[0].securityContext.procMount = "Unmasked" => ok
        baseline v1.34: spec.hostUsers = false; spec.containers[0].securityContext.procMount = "Unmasked" => spec.containers[0].securityContext.procMount
        restricted latest: spec.hostUsers = false; spec.containers[0].securityContext.procMount = "Unmasked" => spec.containers[0].securityContext.procMount
        baseline latest: spec.containers[0].livenessProbe = {"httpGet":{"port":80,"host":"h"}} => spec.containers[0].livenessProbe.httpGet.host
        baseline v1.33: spec.containers[0].livenessProbe = {"httpGet":{"port":80,"host":"h"}} => ok
        baseline latest: spec.containers[0].lifecycle = {"preStop":{"tcpSocket":{"port":80,"host":"h"}}} => spec.containers[0].lifecycle.preStop.tcpSocket.host
        restricted latest: spec.containers[0].securityContext.allowPrivilegeEscalation = absent => spec.containers[0].securityContext.allowPrivilegeEscalation
        restricted v1.7: spec.containers[0].securityContext.allowPrivilegeEscalation = absent => ok
        restricted latest: spec.securityContext.runAsNonRoot = absent => spec.containers[0].securityContext.runAsNonRoot
        restricted latest: spec.securityContext.runAsNonRoot = absent; spec.containers[0].securityContext.runAsNonRoot = true => ok
        restricted latest: spec.securityContext.runAsNonRoot = absent; spec.hostUsers = false; spec.securityContext.runAsUser = 0 => ok
        restricted latest: spec.containers[0].securityContext.runAsNonRoot = false => spec.containers[0].securityContext.runAsNonRoot
        restricted latest: spec.securityContext.runAsUser = 0 => spec.securityContext.runAsUser
        restricted v1.22: spec.securityContext.runAsUser = 0 => ok
        """);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_check_refuses_at_its_level_and_from_its_version_on(string line)
    {
        var arrow = line.IndexOf("=>", StringComparison.Ordinal);
        var head = line[..line.IndexOf(':', StringComparison.Ordinal)].Split(' ');
        var answer = ApiServer.Create(ApiCases.Read(ApiCases.Edited(Harmless, line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..arrow])), With(("enforce", head[0]), ("enforce-version", head[1])));
        var expected = line[(arrow + 2)..].Trim();
        Assert.Equal(expected == "ok" ? 201 : 403, answer.Status);
        Assert.Equal(expected == "ok" ? [] : expected.Split(", "), answer.Faults.Select(f => f.Place.Path));
    }

    [Fact]
    public void A_workload_is_only_warned_about()
    {
        var deployment = (Deployment)ApiCases.Read((MappingNode)JsonManifestReader.Read("""
            {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},
            "spec":{"hostPID":true,"containers":[{"name":"app","image":"a:1"}]}}}}
            """));
        var answer = ApiServer.Create(deployment, With(("enforce", "baseline")));
        Assert.Equal((201, "spec.template.spec.hostPID"), (answer.Status, answer.Warnings[0].Place.Path));
        Assert.Equal("would violate PodSecurity \"baseline:latest\"", answer.Warnings[0].Arguments[0]);
        Assert.Empty(ApiServer.Create(deployment, With(("enforce", "baseline"), ("warn", "privileged"))).Warnings);
    }

    [Fact]
    public void Nothing_is_checked_in_namespaces_without_labels() =>
        Assert.True(ApiServer.Create(ApiCases.Read(ApiCases.Edited(Harmless, "spec.hostPID = true")), With()).Accepted);

    private static ApiContext With(params (string Mode, string Value)[] labels) => ApiContext.Default with
    {
        NamespaceObjects = [new Namespace { Metadata = new() { Name = "default", Labels = EquatableMap.Create([.. labels.Select(l => ("pod-security.kubernetes.io/" + l.Mode, l.Value))]) } }],
    };
}
