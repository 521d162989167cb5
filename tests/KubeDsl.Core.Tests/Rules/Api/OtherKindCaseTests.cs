namespace KubeDsl.Core.Tests.Rules.Api;

public sealed class OtherKindCaseTests
{
    private static readonly Dictionary<string, string> Manifests = new(StringComparer.Ordinal)
    {
        ["service"] = """{"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"app":"web"},"ports":[{"name":"http","port":80,"targetPort":"http"}]}}""",
        ["ingress"] = """{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"web","namespace":"default"},"spec":{"rules":[{"host":"shop.example.com","http":{"paths":[{"path":"/","pathType":"Prefix","backend":{"service":{"name":"web","port":{"number":80}}}}]}}]}}""",
        ["policy"] = """{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"web","namespace":"default"},"spec":{"podSelector":{},"ingress":[{"from":[{"podSelector":{}}],"ports":[{"port":8080}]}]}}""",
        ["autoscaler"] = """{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"web","namespace":"default"},"spec":{"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"},"maxReplicas":5}}""",
        ["budget"] = """{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"web","namespace":"default"},"spec":{"minAvailable":1,"selector":{}}}""",
        ["configmap"] = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"cfg","namespace":"default"},"data":{"a":"b"}}""",
        ["secret"] = """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"sec","namespace":"default"}}""",
        ["claim"] = """{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"data","namespace":"default"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}""",
        ["priority"] = """{"apiVersion":"scheduling.k8s.io/v1","kind":"PriorityClass","metadata":{"name":"high"},"value":1000}""",
        ["namespace"] = """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"team-a"}}""",
        ["node"] = """{"apiVersion":"v1","kind":"Node","metadata":{"name":"n1"},"spec":{}}""",
        ["account"] = """{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"bot","namespace":"default"}}""",
        ["role"] = """{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"r","namespace":"default"},"rules":[{"verbs":["get"],"apiGroups":[""],"resources":["pods"]}]}""",
        ["range"] = """{"apiVersion":"v1","kind":"LimitRange","metadata":{"name":"r","namespace":"default"},"spec":{"limits":[{"type":"Container"}]}}""",
        ["quota"] = """{"apiVersion":"v1","kind":"ResourceQuota","metadata":{"name":"q","namespace":"default"},"spec":{"hard":{"pods":"1"}}}""",
        ["binding"] = """{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":"b","namespace":"default"},"roleRef":{"kind":"Role","name":"r"},"subjects":[{"kind":"User","name":"ann"}]}""",
        ["ingressclass"] = """{"apiVersion":"networking.k8s.io/v1","kind":"IngressClass","metadata":{"name":"nginx"},"spec":{"controller":"k8s.io/ingress-nginx"}}""",
        ["volume"] = """{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"disk"},"spec":{"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"hostPath":{"path":"/data"}}}""",
        ["class"] = """{"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"fast"},"provisioner":"x"}""",
    };

    /// <summary>As <see cref="ApiCases"/>, with the manifest's name and a colon in front.</summary>
    public static IEnumerable<TheoryDataRow<string>> Cases => ApiCases.Of("""
        service: spec.ports = [] => spec.ports Required
        service: spec.ports = []; spec.clusterIP = "None" => ok
        service: spec.ports[1] = {"port":81} => spec.ports[1].name Required
        service: spec.ports[1] = {"name":"http","port":81} => spec.ports[1].name Duplicate
        service: spec.ports[1] = {"name":"b","port":80} => spec.ports[1] Duplicate
        service: spec.ports[0].port = 0 => spec.ports[0].port Invalid
        service: spec.ports[0].port = 0; spec.ports[0].targetPort = absent => spec.ports[0].port Invalid, spec.ports[0].targetPort Invalid
        service: spec.ports[0].targetPort = 65536 => spec.ports[0].targetPort Invalid
        service: spec.ports[0].nodePort = 30080 => spec.ports[0].nodePort Forbidden
        service: spec.ports[0].appProtocol = "" => spec.ports[0].appProtocol Invalid ×2
        service: spec.type = "NodePort"; spec.ports = [{"name":"a","port":1,"nodePort":30000},{"name":"b","port":2,"nodePort":30000}] => spec.ports[1].nodePort Invalid
        service: spec.type = "NodePort"; spec.ports = [{"name":"a","port":1,"nodePort":30000},{"name":"b","port":1,"protocol":"UDP","nodePort":30000}] => ok
        service: spec.type = "NodePort"; spec.clusterIP = "None" => spec.clusterIPs[0] Invalid
        service: spec.clusterIP = "10.96.0.10" => ok
        service: spec.clusterIP = "10.97.0.10" => spec.clusterIPs Invalid
        service: spec.clusterIP = "10.96.0.010" => spec.clusterIPs[0] Invalid
        service: spec.clusterIP = "x"; spec.ports = [] => spec.clusterIPs[0] Invalid
        service: spec.clusterIPs = ["10.96.0.10"] => spec.clusterIPs Invalid
        service: spec.clusterIP = "10.96.0.10"; spec.clusterIPs = ["10.96.0.11"] => spec.clusterIPs Invalid
        service: spec.clusterIP = "fd00::1" => spec.clusterIPs[0] Invalid
        service: spec.ipFamilies = ["IPv6"] => spec.ipFamilies[0] Invalid
        service: spec.ipFamilies = ["IPv4","IPv4"] => spec.ipFamilies[1] Duplicate
        service: spec.ipFamilyPolicy = "RequireDualStack" => spec.ipFamilyPolicy Invalid
        service: spec.ipFamilyPolicy = "PreferDualStack" => ok
        service: spec.ipFamilies = ["IPv4","IPv6"] => spec.ipFamilyPolicy Invalid
        service: spec.type = "ExternalName"; spec.externalName = "a.b." => ok
        service: spec.type = "ExternalName"; spec.externalName = "A"; spec.clusterIP = "10.96.0.10"; spec.ipFamilyPolicy = "SingleStack" => spec.externalName Invalid, spec.clusterIPs Forbidden, spec.ipFamilyPolicy Forbidden
        service: spec.type = "ExternalName"; spec.externalName = "." => spec.externalName Required
        service: spec.sessionAffinity = "ClientIP"; spec.sessionAffinityConfig = {"clientIP":{"timeoutSeconds":86401}} => spec.sessionAffinityConfig.clientIP.timeoutSeconds Invalid
        service: spec.sessionAffinity = "None"; spec.sessionAffinityConfig = {"clientIP":{"timeoutSeconds":0}} => ok
        service: spec.externalTrafficPolicy = "Local" => spec.externalTrafficPolicy Invalid
        service: spec.type = "NodePort"; spec.externalTrafficPolicy = "X" => spec.externalTrafficPolicy NotSupported
        service: spec.type = "LoadBalancer"; spec.loadBalancerClass = "a b" => spec.loadBalancerClass Invalid
        service: spec.loadBalancerClass = "x" => spec.loadBalancerClass Forbidden
        service: spec.allocateLoadBalancerNodePorts = false => spec.allocateLoadBalancerNodePorts Forbidden
        service: spec.type = "LoadBalancer"; spec.loadBalancerSourceRanges = [" 10.0.0.0/8 "] => ok
        service: spec.type = "LoadBalancer"; spec.loadBalancerSourceRanges = ["10.0.0.1/8"] => spec.LoadBalancerSourceRanges[0] Invalid
        service: spec.type = "LoadBalancer"; spec.externalTrafficPolicy = "Local"; spec.healthCheckNodePort = 30000 => ok
        service: spec.type = "LoadBalancer"; spec.externalTrafficPolicy = "Local"; spec.healthCheckNodePort = 30000; spec.ports[0].nodePort = 30000 => 500
        service: spec.trafficDistribution = "PreferClose" => warns spec.trafficDistribution
        service: spec.externalIPs = ["1.2.3.4"] => warns spec.externalIPs is
        service: spec.externalIPs = ["0.0.0.0","169.254.0.1","224.0.0.1","::1"] => spec.externalIPs[0] Invalid, spec.externalIPs[1] Invalid, spec.externalIPs[2] Invalid, spec.externalIPs[3] Invalid
        service: spec.clusterIP = "None"; spec.sessionAffinity = "ClientIP" => warns spec.SessionAffinity is
        service: spec.externalName = "x" => warns spec.externalName is
        service: metadata.name = "1web" => ok
        ingress: spec.rules = []; spec.defaultBackend = absent => spec Invalid
        ingress: spec.rules[0].host = "::1" => spec.rules[0].host Invalid ×2
        ingress: spec.rules[0].host = "a:80" => spec.rules[0].host Invalid
        ingress: spec.rules[0].host = "*" => spec.rules[0].host Invalid
        ingress: spec.rules[0].host = "a.*.b" => spec.rules[0].host Invalid
        ingress: spec.rules[0].http.paths[0].pathType = "" => spec.rules[0].http.paths[0].pathType NotSupported
        ingress: spec.rules[0].http.paths[0].path = "" => spec.rules[0].http.paths[0].path Invalid
        ingress: spec.rules[0].http.paths[0].path = "/a//b/../." => spec.rules[0].http.paths[0].path Invalid ×3
        ingress: spec.rules[0].http.paths[0].pathType = "ImplementationSpecific"; spec.rules[0].http.paths[0].path = "x" => spec.rules[0].http.paths[0].path Invalid
        ingress: spec.rules[0].http.paths[0].pathType = "ImplementationSpecific"; spec.rules[0].http.paths[0].path = "" => ok
        ingress: spec.rules[0].http.paths[0].backend = {"resource":{"kind":"","name":"a/b"}} => spec.rules[0].http.paths[0].backend.resource.kind Required, spec.rules[0].http.paths[0].backend.resource.name Invalid
        ingress: spec.rules[0].http.paths[0].backend.service.port.number = 65536 => spec.rules[0].http.paths[0].backend.service.port.number Invalid
        ingress: spec.tls = [{"secretName":"A"}] => spec.tls[0].secretName Invalid
        ingress: metadata.annotations = {"kubernetes.io/ingress.class":"a"} => warns annotation
        ingress: metadata.annotations = {"kubernetes.io/ingress.class":"a"}; spec.ingressClassName = "b" => annotations.kubernetes.io/ingress.class Invalid
        ingress: spec.ingressClassName = "" => spec.ingressClassName Invalid
        policy: spec.ingress[0].ports[0] = {"endPort":1} => spec.ingress[0].ports[0].endPort Invalid
        policy: spec.ingress[0].ports[0] = {"port":"web","endPort":1} => spec.ingress[0].ports[0].endPort Invalid
        policy: spec.ingress[0].ports[0] = {"port":10,"endPort":70000} => spec.ingress[0].ports[0].endPort Invalid
        policy: spec.ingress[0].ports[0] = {"port":10,"endPort":0} => spec.ingress[0].ports[0].endPort Invalid ×2
        policy: spec.ingress[0].ports[0].protocol = "" => spec.ingress[0].ports[0].protocol NotSupported
        policy: spec.ingress[0].from = [{"ipBlock":{"cidr":""}}] => spec.ingress[0].from[0].ipBlock.cidr Required
        policy: spec.ingress[0].from = [{"ipBlock":{"cidr":"10.0.0.0/8","except":["10.1.0.0/16","11.0.0.0/16","10.0.0.0/8","x"]}}] => spec.ingress[0].from[0].ipBlock.except[1] Invalid, spec.ingress[0].from[0].ipBlock.except[2] Invalid, spec.ingress[0].from[0].ipBlock.except[3] Invalid
        policy: spec.egress = [{"to":[{"ipBlock":{"cidr":"2001:DB8::/64"}}]}] => warns spec.egress[0].to[0].ipBlock.cidr
        policy: spec.policyTypes = ["Ingress","Egress","X"] => spec.policyTypes Invalid
        autoscaler: spec.minReplicas = 0 => spec.minReplicas Invalid, spec.metrics Forbidden
        autoscaler: spec.maxReplicas = -1 => spec.maxReplicas Invalid ×2
        autoscaler: spec.scaleTargetRef.apiVersion = "v1" => spec.scaleTargetRef.apiVersion Invalid
        autoscaler: spec.scaleTargetRef.apiVersion = "a/b/c" => spec.scaleTargetRef.apiVersion Invalid
        autoscaler: spec.scaleTargetRef = {"apiVersion":"v1","kind":"ReplicationController","name":"x"} => ok
        autoscaler: spec.scaleTargetRef.kind = "a/b" => spec.scaleTargetRef.kind Invalid
        autoscaler: spec.metrics = [{}] => spec.metrics[0].type Required, spec.metrics[0].type NotSupported ×2
        autoscaler: spec.metrics = [{"type":"X"}] => spec.metrics[0].type NotSupported ×2
        autoscaler: spec.metrics = [{"type":"Resource"}] => spec.metrics[0].resource Required
        autoscaler: spec.metrics = [{"type":"Resource","resource":{"name":"","target":{"type":""}}}] => spec.metrics[0].resource.name Required, spec.metrics[0].resource.target.type Required, spec.metrics[0].resource.target.type Invalid, spec.metrics[0].resource.target.averageUtilization Required
        autoscaler: spec.metrics = [{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":1,"averageValue":"1"}}}] => spec.metrics[0].resource.target.averageValue Forbidden
        autoscaler: spec.metrics = [{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":1}},"pods":{"metric":{"name":"a"},"target":{"type":"AverageValue","averageValue":"1"}}}] => spec.metrics[0].pods Forbidden
        autoscaler: spec.metrics = [{"type":"Pods","pods":{"metric":{"name":"a/b"},"target":{"type":"Value"}}}] => spec.metrics[0].pods.metric.name Invalid, spec.metrics[0].pods.target.averageValue Required
        autoscaler: spec.metrics = [{"type":"External","external":{"metric":{"name":"a"},"target":{"type":"Value","value":"1","averageValue":"1"}}}] => spec.metrics[0].external.target.value Forbidden
        autoscaler: spec.metrics = [{"type":"ContainerResource","containerResource":{"name":"gpu","container":"A","target":{"type":"Utilization","averageUtilization":5}}}] => spec.metrics[0].containerResource.name Invalid ×2, spec.metrics[0].containerResource.container Invalid
        autoscaler: spec.behavior = {"scaleDown":{"stabilizationWindowSeconds":3601,"selectPolicy":"","policies":[{"type":"X","value":1,"periodSeconds":1801}]}} => spec.behavior.scaleDown.stabilizationWindowSeconds Invalid, spec.behavior.scaleDown.selectPolicy NotSupported, spec.behavior.scaleDown.policies[0].type NotSupported, spec.behavior.scaleDown.policies[0].periodSeconds Invalid
        autoscaler: spec.behavior = {"scaleDown":{"tolerance":"-0.1"}} => spec.behavior.scaleDown.tolerance Invalid
        autoscaler: spec.behavior = {} => ok
        budget: spec.minAvailable = "101%" => spec.minAvailable Invalid
        budget: spec.minAvailable = "50" => spec.minAvailable Invalid
        budget: spec.minAvailable = -1; metadata.labels = {"!":"x"} => spec.minAvailable Invalid
        budget: metadata.labels = {"!":"x"} => metadata.labels Invalid
        budget: metadata.name = "A b" => ok
        budget: metadata.finalizers = ["plain"] => ok
        budget: metadata.name = "a/b%" => metadata.name Invalid ×2
        budget: spec.unhealthyPodEvictionPolicy = "" => spec.unhealthyPodEvictionPolicy NotSupported
        configmap: data = {"..":"x"} => data[..] Invalid
        configmap: data = {"":"x"} => data[] Invalid
        configmap: binaryData = {"b c":"eA=="} => binaryData[b c] Invalid
        configmap: binaryData = {"b":"eA"} => 400
        configmap: binaryData = {"b":"eA==\n"} => ok
        secret: type = "kubernetes.io/dockerconfigjson" => data[.dockerconfigjson] Required
        secret: type = "kubernetes.io/dockerconfigjson"; stringData = {".dockerconfigjson":"[]"} => data[.dockerconfigjson] Invalid
        secret: type = "kubernetes.io/dockerconfigjson"; stringData = {".dockerconfigjson":"{\"auths\":{}}"} => ok
        secret: type = "kubernetes.io/basic-auth" => data[username] Required, data[password] Required
        secret: type = "kubernetes.io/ssh-auth"; stringData = {"ssh-privatekey":""} => data[ssh-privatekey] Required
        secret: type = "kubernetes.io/service-account-token" => metadata.annotations[kubernetes.io/service-account.name] Required
        secret: type = "kubernetes.io/tls"; stringData = {"tls.crt":"","tls.key":""} => warns tls
        claim: spec.accessModes = ["ReadWriteOncePod","ReadWriteOnce"] => spec.accessModes Forbidden
        claim: spec.resources.requests.storage = "-1Gi" => spec.resources[storage] Invalid
        claim: spec.resources.requests.storage = "1500m" => warns spec.resources.requests[storage]
        claim: spec.dataSource = {"kind":"VolumeSnapshot","apiGroup":"snapshot.storage.k8s.io","name":""} => spec.dataSource.name Required, spec.dataSourceRef.name Required
        claim: spec.dataSource = {"kind":"Other","name":"x"} => ok
        claim: spec.dataSourceRef = {"kind":"Other","name":"x"} => spec.dataSource Invalid, spec.dataSourceRef Invalid
        claim: spec.dataSourceRef = {"kind":"PersistentVolumeClaim","name":"x","namespace":"BAD"} => ok
        claim: spec.dataSource = {"kind":"PersistentVolumeClaim","name":"x"}; spec.dataSourceRef = {"kind":"PersistentVolumeClaim","name":"y"} => spec Invalid
        claim: spec.volumeMode = "" => spec.volumeMode NotSupported
        claim: metadata.annotations = {"volume.beta.kubernetes.io/storage-class":"x"} => warns metadata.annotations[volume.beta.kubernetes.io/storage-class]
        priority: metadata.name = "system-x" => metadata.name Forbidden
        priority: preemptionPolicy = "" => preemptionPolicy Required
        priority: preemptionPolicy = "X" => preemptionPolicy NotSupported
        priority: value = 2147483648 => 400
        namespace: metadata.name = "a.b" => metadata.name Invalid
        namespace: metadata.name = "A_" => metadata.name Invalid, metadata.labels Invalid
        namespace: spec.finalizers = ["x"] => spec.finalizers Invalid
        namespace: metadata.labels = {"pod-security.kubernetes.io/enforce":"strict"} => metadata.labels[pod-security.kubernetes.io/enforce] Invalid
        namespace: metadata.labels = {"pod-security.kubernetes.io/warn-version":"v2.1"} => metadata.labels[pod-security.kubernetes.io/warn-version] Invalid
        namespace: metadata.labels = {"pod-security.kubernetes.io/enforce":"baseline","pod-security.kubernetes.io/enforce-version":"v1.99"} => ok
        node: spec.taints = [{"key":"a","effect":""}] => metadata.taints[0].effect Required
        node: spec.taints = [{"key":"a","value":"b!","effect":"NoSchedule"}] => metadata.taints[0].value Invalid
        node: spec.podCIDRs = ["x","10.0.0.0/24"] => spec.podCIDRs[0] Invalid, spec.podCIDRs InternalError, spec.podCIDRs Invalid
        node: spec.podCIDRs = ["10.0.0.0/24","10.0.0.0/24"] => spec.podCIDRs[1] Duplicate, spec.podCIDRs Invalid
        node: spec.podCIDRs = ["10.0.0.0/24","fd00::/64"] => ok
        node: status.capacity = {"cpu":"-1"} => status.capacity.cpu Invalid, status.allocatable.cpu Invalid
        node: status.capacity = {"pods":"1.5"}; status.allocatable = {"cpu":"1"} => status.capacity.pods Invalid
        node: spec.externalID = "x" => warns spec.externalID
        node: metadata.namespace = "nowhere" => ok
        account: metadata.annotations = {"kubernetes.io/enforce-mountable-secrets":"true"} => warns metadata.annotations[kubernetes.io/enforce-mountable-secrets]
        role: rules = [{"verbs":[]}] => rules[0].verbs Required, rules[0].apiGroups Required, rules[0].resources Required
        role: rules = [{"verbs":["get"],"nonResourceURLs":["/x"]}] => rules[0].nonResourceURLs Invalid
        range: spec.limits[0] = {"type":"Container","max":{"gpu":"1"}} => spec.limits[0].max[gpu] Invalid ×2, spec.limits[0].default[gpu] Invalid ×2, spec.limits[0].defaultRequest[gpu] Invalid ×2
        range: spec.limits[0] = {"type":"Container","min":{"cpu":"2"},"max":{"cpu":"1"},"default":{"cpu":"1"}} => spec.limits[0].min[cpu] Invalid, spec.limits[0].defaultRequest[cpu] Invalid, spec.limits[0].default[cpu] Invalid
        range: spec.limits[0] = {"type":"Pod","default":{"cpu":"1"}} => spec.limits[0].default Forbidden
        range: spec.limits[0] = {"type":""} => spec.limits[0].type Invalid ×2
        quota: spec.hard = {"gpu":"1"} => spec.hard[gpu] Invalid ×2
        quota: spec.hard = {"requests.cpu":"2","limits.cpu":"1"} => warns ResourceQuota requests.cpu
        quota: spec.scopes = ["BestEffort"]; spec.hard = {"cpu":"1"} => spec.scopes Invalid
        quota: spec.scopes = ["BestEffort"]; spec.hard = {"gpu":"1"} => spec.hard[gpu] Invalid ×2
        class: provisioner = absent => provisioner Required
        class: provisioner = "EBS.csi.aws.com" => ok
        class: provisioner = "a b" => provisioner Invalid
        class: parameters = {"":"x"} => parameters Invalid
        class: allowedTopologies = [{"matchLabelExpressions":[{"key":"zone","values":[]}]}] => allowedTopologies[0].matchLabelExpressions[0].values Required
        class: allowedTopologies = [{"matchLabelExpressions":[{"key":"zone","values":["a","a"]},{"key":"zone","values":["b"]}]}] => allowedTopologies[0].matchLabelExpressions[0].values[1] Duplicate, allowedTopologies[0].matchLabelExpressions[1].key Duplicate
        class: allowedTopologies = [{"matchLabelExpressions":[{"key":"zone","values":["a","b"]}]},{"matchLabelExpressions":[{"key":"zone","values":["b","a"]}]}] => allowedTopologies[1].matchLabelExpressions Duplicate
        binding: subjects = [{"kind":"Group","name":"all"},{"kind":"ServiceAccount","name":"bot"}] => ok
        binding: roleRef = {"kind":"ClusterRole","name":"r","apiGroup":"x"} => roleRef.apiGroup NotSupported
        binding: roleRef = {"kind":"Rule","name":""} => roleRef.kind NotSupported, roleRef.name Required
        binding: subjects = [{"kind":"ServiceAccount","name":"A_","apiGroup":"rbac.authorization.k8s.io"}] => subjects[0].name Invalid, subjects[0].apiGroup NotSupported
        binding: subjects = [{"kind":"Robot","name":"x"}] => subjects[0].kind NotSupported
        ingressclass: spec = absent => spec.controller Required
        ingressclass: spec.controller = "nginx" => spec.controller Invalid
        ingressclass: spec.parameters = {"kind":"K","name":"n"} => ok
        ingressclass: spec.parameters = {"kind":"","name":"n","scope":"Namespace"} => spec.parameters.kind Required, spec.parameters.namespace Required
        ingressclass: spec.parameters = {"kind":"K","name":"n","namespace":"x"} => spec.parameters.namespace Forbidden
        ingressclass: spec.parameters = {"kind":"K","name":"n","scope":"World"} => spec.parameters.scope NotSupported
        volume: spec.accessModes = absent => spec.accessModes Required
        volume: spec.capacity = absent => spec.capacity Required, spec.capacity NotSupported
        volume: spec.capacity = {"storage":"0"} => spec.capacity[storage] Invalid
        volume: spec.capacity = {"storage":"-1"} => spec.capacity[storage] Invalid ×2
        volume: spec.capacity = {"storage":"1Gi","cpu":"1"} => spec.capacity NotSupported
        volume: spec.hostPath = absent => spec Required
        volume: spec.nfs = {"server":"s","path":"/x"} => spec.nfs Forbidden
        volume: spec.persistentVolumeReclaimPolicy = "Keep" => spec.persistentVolumeReclaimPolicy NotSupported
        volume: spec.persistentVolumeReclaimPolicy = "Recycle"; spec.hostPath.path = "/a/.." => spec.hostPath.path Invalid, spec.persistentVolumeReclaimPolicy Forbidden
        volume: spec.hostPath = absent; spec.local = {"path":"/mnt"} => spec.nodeAffinity Required
        volume: spec.nodeAffinity = {} => spec.nodeAffinity.required Required
        volume: spec.nodeAffinity = {"required":{"nodeSelectorTerms":[]}} => spec.nodeAffinity.required.nodeSelectorTerms Required
        volume: spec.hostPath = absent; spec.csi = {"driver":"","volumeHandle":"","nodePublishSecretRef":{}} => spec.csi.driver Required, spec.csi.volumeHandle Required, spec.csi.nodePublishSecretRef.name Required, spec.csi.nodePublishSecretRef.namespace Required
        volume: spec.storageClassName = "A_" => spec.storageClassName Invalid
        volume: spec.volumeMode = "Tape" => spec.volumeMode NotSupported
        volume: spec.volumeAttributesClassName = "" => spec.volumeAttributesClassName Required, spec.csi Required
        class: reclaimPolicy = "Recycle" => reclaimPolicy NotSupported
        """);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_other_kind_is_answered_as_the_server_does(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (expected, actual) = ApiCases.Run(Manifests[line[..colon]], line[(colon + 1)..].Trim());
        Assert.Equal(expected, actual);
    }
}
