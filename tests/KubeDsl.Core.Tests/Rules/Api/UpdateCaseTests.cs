namespace KubeDsl.Core.Tests.Rules.Api;

/// <summary>What may not change in objects that exist.</summary>
public sealed class UpdateCaseTests
{
    private const string Template = """{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"app","image":"a:1"}]}}""";
    private const string JobTemplate = """{"spec":{"restartPolicy":"Never","containers":[{"name":"app","image":"a:1"}]}}""";

    private static readonly Dictionary<string, string> Manifests = new(StringComparer.Ordinal)
    {
        ["pod"] = """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","namespace":"default"},"spec":{"containers":[{"name":"app","image":"a:1"}],"initContainers":[{"name":"first","image":"a:1"}]}}""",
        ["deployment"] = """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"matchLabels":{"app":"web"}},"template":""" + Template + "}}",
        ["replicaset"] = """{"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"matchLabels":{"app":"web"}},"template":""" + Template + "}}",
        ["daemonset"] = """{"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"matchLabels":{"app":"web"}},"template":""" + Template + "}}",
        ["statefulset"] = """{"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"web","namespace":"default"},"spec":{"serviceName":"web","selector":{"matchLabels":{"app":"web"}},"template":""" + Template + "}}",
        ["job"] = """{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"web","namespace":"default","uid":"u1"},"spec":{"template":""" + JobTemplate + "}}",
        ["cronjob"] = """{"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"web","namespace":"default"},"spec":{"schedule":"0 0 * * *","jobTemplate":{"spec":{"template":""" + JobTemplate + "}}}}",
        ["service"] = """{"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"default"},"spec":{"ports":[{"port":80}]}}""",
        ["configmap"] = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"cfg","namespace":"default"},"data":{"a":"b"}}""",
        ["secret"] = """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"sec","namespace":"default"},"data":{"a":"Yg=="}}""",
        ["claim"] = """{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"data","namespace":"default"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"2Gi"}}}}""",
        ["volume"] = """{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"disk"},"spec":{"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"hostPath":{"path":"/data"}}}""",
        ["class"] = """{"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"fast"},"provisioner":"x"}""",
        ["priority"] = """{"apiVersion":"scheduling.k8s.io/v1","kind":"PriorityClass","metadata":{"name":"high"},"value":1000}""",
        ["binding"] = """{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":"b","namespace":"default"},"roleRef":{"kind":"Role","name":"r"}}""",
        ["ingressclass"] = """{"apiVersion":"networking.k8s.io/v1","kind":"IngressClass","metadata":{"name":"nginx"},"spec":{"controller":"k8s.io/ingress-nginx"}}""",
        ["quota"] = """{"apiVersion":"v1","kind":"ResourceQuota","metadata":{"name":"q","namespace":"default"},"spec":{"hard":{"pods":"1"}}}""",
        ["node"] = """{"apiVersion":"v1","kind":"Node","metadata":{"name":"n1"},"spec":{}}""",
        ["namespace"] = """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"team-a"}}""",
    };

    /// <summary>The manifest's name and a colon, then as <see cref="ApiCases.RunUpdate"/>.</summary>
    public static IEnumerable<TheoryDataRow<string>> Cases => ApiCases.Of("""
        configmap: metadata.uid = "a" | metadata.uid = "b" => 409
        configmap: metadata.uid = "a" | metadata.uid = "a"; metadata.creationTimestamp = "2026-01-01T00:00:00Z" => ok
        configmap: | metadata.labels = {"-":"b"} => metadata.labels Invalid
        configmap: metadata.deletionTimestamp = "2026-01-01T00:00:00Z"; metadata.finalizers = ["a/b","a/d"] | metadata.finalizers = ["a/b","a/c"] => metadata.finalizers Forbidden
        configmap: metadata.deletionTimestamp = "2026-01-01T00:00:00Z"; metadata.finalizers = ["a/b"] | => ok
        pod: | spec.containers[0].image = "a:2"; spec.initContainers[0].image = "a:2" => ok
        pod: spec.nodeName = "n1"; spec.priority = 5; spec.serviceAccountName = "default" | => ok
        pod: spec.nodeName = "n1" | spec.nodeName = "n2" => spec Forbidden
        pod: | spec.containers[0].image = "" => spec.containers[0].image Required ×2
        pod: | spec.initContainers[0].image = " a" => spec.initContainers[0].image Invalid ×2
        pod: | spec.containers[0].image = "a" => ok
        pod: | spec.containers[0].imagePullPolicy = "Always" => spec Forbidden
        pod: | spec.containers[0].command = ["a"] => spec Forbidden
        pod: | spec.hostname = "a"; spec.containers[1] = {"name":"b","image":"b"} => spec.containers Forbidden
        pod: | spec.initContainers = absent => spec.initContainers Forbidden
        pod: | spec.activeDeadlineSeconds = 5 => ok
        pod: spec.activeDeadlineSeconds = 5 | spec.activeDeadlineSeconds = 4 => ok
        pod: spec.activeDeadlineSeconds = 5 | spec.activeDeadlineSeconds = 6; spec.hostname = "a" => spec.activeDeadlineSeconds Invalid
        pod: spec.activeDeadlineSeconds = 5 | => spec.activeDeadlineSeconds Invalid
        pod: spec.tolerations = [{"key":"a","operator":"Exists","effect":"NoExecute"}] | spec.tolerations = [{"key":"b","operator":"Exists"},{"key":"a","operator":"Exists","effect":"NoExecute","tolerationSeconds":3}] => ok
        pod: spec.tolerations = [{"key":"a","operator":"Exists"}] | spec.tolerations = [{"key":"b","operator":"Exists"}] => spec.tolerations Forbidden
        pod: spec.tolerations = [{"key":"a","operator":"Exists"}] | => ok
        pod: spec.schedulingGates = [{"name":"a/b"},{"name":"a/c"}] | spec.schedulingGates = [{"name":"a/c"}] => ok
        pod: spec.schedulingGates = [{"name":"a/b"}] | spec.schedulingGates = [{"name":"a/b"},{"name":"a/c"}] => spec.schedulingGates[1].name Forbidden
        pod: | spec.schedulingGates = [{"name":"a/c"}] => spec.schedulingGates[0].name Forbidden
        pod: spec.schedulingGates = [{"name":"a/b"}]; spec.nodeSelector = {"a":"b"} | spec.schedulingGates = [{"name":"a/b"}]; spec.nodeSelector = {"a":"b","c":"d"} => ok
        pod: spec.schedulingGates = [{"name":"a/b"}]; spec.nodeSelector = {"a":"b"} | spec.schedulingGates = [{"name":"a/b"}]; spec.nodeSelector = {"a":"c"} => spec.nodeSelector Invalid
        pod: | spec.nodeSelector = {"a":"c"} => spec Forbidden
        pod: spec.terminationGracePeriodSeconds = -1 | spec.terminationGracePeriodSeconds = 1 => ok
        pod: | spec.terminationGracePeriodSeconds = 1 => spec Forbidden
        pod: spec.nodeName = "n" | metadata.annotations = {"kubernetes.io/config.mirror":"x"} => metadata.annotations[kubernetes.io/config.mirror] Forbidden
        deployment: | spec.replicas = 3; spec.template.spec.containers[0].image = "b" => ok
        deployment: | spec.selector.matchLabels = {"app":"w"}; spec.template.metadata.labels = {"app":"w"} => spec.selector Invalid
        deployment: | spec.replicas = -1 => spec.replicas Invalid
        replicaset: | spec.selector.matchLabels = {"app":"w"}; spec.template.metadata.labels = {"app":"w"} => spec.selector Invalid
        daemonset: | spec.selector.matchLabels = {"app":"w"}; spec.template.metadata.labels = {"app":"w"} => spec.selector Invalid
        statefulset: | spec.replicas = 2; spec.minReadySeconds = 1; spec.ordinals = {"start":1}; spec.updateStrategy = {"type":"OnDelete"}; spec.revisionHistoryLimit = 1; spec.persistentVolumeClaimRetentionPolicy = {"whenDeleted":"Delete"} => ok
        statefulset: | spec.serviceName = "other" => spec Forbidden
        statefulset: | spec.podManagementPolicy = "Parallel" => spec Forbidden
        statefulset: | spec.volumeClaimTemplates = [{"metadata":{"name":"d"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}] => spec Forbidden
        job: | spec.parallelism = 3; spec.suspend = true; spec.ttlSecondsAfterFinished = 3; spec.activeDeadlineSeconds = 5; spec.backoffLimit = 1 => ok
        job: | spec.completions = 3 => spec.completions Invalid
        job: | spec.completionMode = "Indexed"; spec.completions = 1 => spec.completionMode Invalid
        job: spec.completionMode = "Indexed"; spec.completions = 2 | spec.completionMode = "Indexed"; spec.completions = 3; spec.parallelism = 3 => ok
        job: spec.completionMode = "Indexed"; spec.completions = 2 | spec.completionMode = "Indexed"; spec.completions = 3; spec.parallelism = 1 => spec.completions Invalid
        job: | spec.template.spec.containers[0].image = "b" => spec.template Invalid
        job: spec.suspend = true | spec.template.spec.nodeSelector = {"a":"b"}; spec.template.metadata.labels = {"a":"b"}; spec.template.spec.containers[0].resources = {"requests":{"cpu":"1"}} => ok
        job: spec.suspend = true; status.active = 1 | spec.template.spec.nodeSelector = {"a":"b"} => spec.template Invalid
        job: | spec.podFailurePolicy = {"rules":[]} => spec.podFailurePolicy Invalid
        job: | spec.managedBy = "a.b/c" => spec.managedBy Invalid
        cronjob: | metadata.name = "web"; spec.schedule = "1 0 * * *" => ok
        service: spec.clusterIP = "10.96.0.10" | => ok
        service: spec.clusterIP = "10.96.0.10" | spec.clusterIP = "10.96.0.11" => spec.clusterIPs[0] Invalid
        service: spec.clusterIP = "10.96.0.10" | spec.clusterIP = "None" => spec.clusterIPs[0] Invalid
        service: spec.clusterIP = "None" | spec.clusterIP = "10.96.0.10" => spec.clusterIPs[0] Invalid
        service: spec.clusterIP = "10.96.0.10" | spec.type = "ExternalName"; spec.externalName = "a.b" => ok
        service: spec.type = "NodePort"; spec.ports[0].nodePort = 30000; spec.clusterIP = "10.96.0.10" | spec.type = "ClusterIP"; spec.ports[0].nodePort = 30000; spec.externalTrafficPolicy = "Cluster" => ok
        service: spec.type = "NodePort"; spec.ports[0].nodePort = 30000 | spec.type = "ClusterIP"; spec.ports[0].nodePort = 30001 => spec.ports[0].nodePort Forbidden
        service: spec.clusterIP = "10.96.0.10"; spec.ipFamilies = ["IPv4"]; spec.ipFamilyPolicy = "SingleStack" | spec.type = "ExternalName"; spec.externalName = "a.b"; spec.clusterIP = "10.96.0.10"; spec.clusterIPs = ["10.96.0.10"]; spec.ipFamilies = ["IPv4"]; spec.ipFamilyPolicy = "SingleStack" => ok
        service: spec.type = "LoadBalancer" | spec.type = "LoadBalancer"; spec.loadBalancerClass = "a/b" => spec.loadBalancerClass Invalid
        service: | spec.type = "LoadBalancer"; spec.loadBalancerClass = "a/b" => ok
        service: spec.type = "LoadBalancer"; spec.externalTrafficPolicy = "Local"; spec.healthCheckNodePort = 30100 | spec.type = "LoadBalancer"; spec.externalTrafficPolicy = "Local" => ok
        service: spec.type = "LoadBalancer"; spec.externalTrafficPolicy = "Local"; spec.healthCheckNodePort = 30100 | spec.type = "LoadBalancer"; spec.externalTrafficPolicy = "Local"; spec.healthCheckNodePort = 30101 => spec.healthCheckNodePort Forbidden
        configmap: | data.a = "c"; immutable = true => ok
        configmap: immutable = true | data.a = "c" => immutable Forbidden, data Forbidden
        configmap: immutable = true | immutable = true; binaryData = {"x":"YQ=="} => binaryData Forbidden
        configmap: immutable = true | immutable = true; metadata.labels = {"a":"b"} => ok
        secret: | type = "example.com/a" => type Invalid
        secret: immutable = true | immutable = true; stringData = {"a":"c"} => data Forbidden
        secret: immutable = true | immutable = false => immutable Forbidden
        claim: | spec.resources.requests.storage = "3Gi" => spec Forbidden
        claim: status.phase = "Bound"; status.capacity = {"storage":"2Gi"}; spec.volumeName = "v" | spec.resources.requests.storage = "3Gi" => ok
        claim: status.phase = "Bound"; status.capacity = {"storage":"2Gi"} | spec.resources.requests.storage = "1Gi" => spec.resources.requests.storage Forbidden
        claim: status.phase = "Bound"; status.capacity = {"storage":"1Gi"} | spec.resources.requests.storage = "1500Mi" => ok
        claim: | spec.volumeName = "v"; spec.storageClassName = "fast" => ok
        claim: spec.volumeName = "v" | spec.volumeName = "w" => spec Forbidden
        claim: spec.storageClassName = "fast" | spec.storageClassName = "slow" => spec Forbidden
        claim: | spec.accessModes = ["ReadOnlyMany"] => spec Forbidden
        claim: | spec.volumeMode = "Block" => spec Forbidden, volumeMode Invalid
        volume: | spec.capacity.storage = "2Gi"; spec.persistentVolumeReclaimPolicy = "Delete" => ok
        volume: | spec.capacity.storage = "2Gi"; spec.storageClassName = "slow" => ok
        volume: | spec.hostPath.path = "/other" => spec.persistentvolumesource Forbidden
        volume: | spec.volumeMode = "Block" => volumeMode Invalid
        class: | provisioner = "y"; parameters = {"a":"b"}; reclaimPolicy = "Retain"; volumeBindingMode = "WaitForFirstConsumer" => parameters Forbidden, provisioner Forbidden, reclaimPolicy Forbidden, volumeBindingMode Invalid
        class: | allowVolumeExpansion = true => ok
        priority: | value = 5; preemptionPolicy = "Never" => value Forbidden, preemptionPolicy Invalid
        priority: | description = "x"; globalDefault = true => ok
        binding: | roleRef.name = "other" => roleRef Invalid
        binding: | subjects = [{"kind":"User","name":"ann"}] => ok
        ingressclass: | spec.controller = "k8s.io/other" => spec.controller Invalid
        quota: spec.scopes = ["NotTerminating"] | => spec.scopes Invalid
        quota: | spec.hard.pods = "5" => ok
        node: | spec.podCIDRs = ["10.244.0.0/24"]; spec.providerID = "a"; spec.unschedulable = true => ok
        node: spec.podCIDRs = ["10.244.0.0/24"] | => ok
        node: spec.podCIDRs = ["10.244.0.0/24"]; spec.providerID = "a" | spec.podCIDRs = ["10.244.1.0/24"]; spec.providerID = "b" => spec.podCIDRs Forbidden, spec.providerID Forbidden
        namespace: | metadata.labels = {"a":"b"} => ok
        namespace: | metadata.labels = {"pod-security.kubernetes.io/enforce":"x"} => metadata.labels[pod-security.kubernetes.io/enforce] Invalid
        """);

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_fixed_is_refused_and_what_is_not_is_not(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (expected, actual) = ApiCases.RunUpdate(Manifests[line[..colon]], line[(colon + 1)..].Trim());
        Assert.Equal(expected, actual);
    }
}
