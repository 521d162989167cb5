namespace KubeDsl.Core.Tests.Rules.Api;

public sealed class PodCaseTests
{
    private const string Pod = """
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"default"},"spec":{
        "containers":[{"name":"web","image":"nginx:1.27","ports":[{"name":"http","containerPort":8080}],"volumeMounts":[{"name":"tmp","mountPath":"/tmp"}]},
        {"name":"side","image":"envoy:1.31"}],"volumes":[{"name":"tmp","emptyDir":{}}]}}
        """;

    public static IEnumerable<TheoryDataRow<string>> Containers => ApiCases.Of("""
        spec.containers[0].name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" => ok
        spec.containers[0].name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" => spec.containers[0].name Invalid
        spec.containers[1].name = "web" => spec.containers[1].name Duplicate
        spec.containers = [] => spec.containers Required
        spec.containers = absent => spec.containers Required
        spec.containers[0].image = absent => spec.containers[0].image Required
        spec.containers[0].image = "" => spec.containers[0].image Required
        spec.containers[0].image = "nginx " => spec.containers[0].image Invalid
        spec.containers[0].imagePullPolicy = "always" => spec.containers[0].imagePullPolicy NotSupported
        spec.containers[0].imagePullPolicy = "" => ok
        spec.containers[0].restartPolicy = "Sometimes" => spec.containers[0].restartPolicy NotSupported
        spec.containers[0].restartPolicyRules = [{"action":"Restart","exitCodes":{"operator":"In","values":[1]}}] => spec.containers[0].restartPolicy Required
        spec.containers[0].restartPolicy = "Never"; spec.containers[0].restartPolicyRules = [{"action":"X"}] => spec.containers[0].restartPolicyRules[0].action NotSupported, spec.containers[0].restartPolicyRules[0].exitCodes Required
        spec.containers[0].restartPolicy = "Never"; spec.containers[0].restartPolicyRules = [{"action":"Restart","exitCodes":{"operator":"Is","values":[1]}}] => spec.containers[0].restartPolicyRules[0].exitCodes.operator NotSupported
        spec.containers[0].terminationMessagePath = "relative" => ok
        spec.containers[0].terminationMessagePolicy = "" => ok
        spec.containers[0].lifecycle = {"stopSignal":"SIGTERM"} => ok
        spec.containers[0].lifecycle = {"preStop":{}} => spec.containers[0].lifecycle.preStop Required
        spec.containers[0].lifecycle = {"preStop":{"sleep":{"seconds":30}}} => ok
        spec.containers[0].lifecycle = {"preStop":{"sleep":{"seconds":31}}} => spec.containers[0].lifecycle.preStop.sleep Invalid
        spec.containers[0].lifecycle = {"postStart":{"sleep":{"seconds":31}}} => spec.containers[0].lifecycle.postStart.sleep Invalid
        spec.terminationGracePeriodSeconds = -5; spec.containers[0].lifecycle = {"preStop":{"sleep":{"seconds":1}}} => ok
        spec.containers[0].lifecycle = {"preStop":{"exec":{"command":["x"]},"sleep":{"seconds":99}}} => spec.containers[0].lifecycle.preStop.sleep Forbidden
        spec.containers[0].lifecycle = {"preStop":{"httpGet":{"path":"/x"}}} => spec.containers[0].lifecycle.preStop.httpGet.port Invalid
        spec.initContainers = [{"name":"side","image":"x"}] => spec.initContainers[0].name Duplicate
        spec.initContainers = [{"name":"init","image":"x","lifecycle":{}}] => spec.initContainers[0].lifecycle Forbidden
        spec.initContainers = [{"name":"init","image":"x","restartPolicy":"Always","livenessProbe":{"tcpSocket":{"port":1}}}] => ok
        spec.initContainers = [{"name":"init","image":"x","livenessProbe":{"tcpSocket":{"port":99999}},"startupProbe":{}}] => spec.initContainers[0].livenessProbe Forbidden, spec.initContainers[0].startupProbe Forbidden
        spec.containers[0].resizePolicy = [{"resourceName":"cpu","restartPolicy":"NotRequired"},{"resourceName":"cpu","restartPolicy":"NotRequired"}] => spec.containers[0].resizePolicy[1] Duplicate
        spec.containers[0].resizePolicy = [{"resourceName":"","restartPolicy":"X"}] => spec.containers[0].resizePolicy Required, spec.containers[0].resizePolicy NotSupported
        spec.restartPolicy = "Never"; spec.containers[0].resizePolicy = [{"resourceName":"cpu","restartPolicy":"RestartContainer"}] => spec.containers[0].resizePolicy Invalid
        spec.initContainers = [{"name":"init","image":"x","resizePolicy":[{"resourceName":"cpu","restartPolicy":"RestartContainer"}]}] => spec.initContainers[0].resizePolicy[0].restartPolicy Invalid
        spec.ephemeralContainers = [{"name":"debug","image":"x"}] => spec.ephemeralContainers Forbidden
        spec.ephemeralContainers = [{"name":"web","image":"x","targetContainerName":"gone","ports":[{"containerPort":1}]}] => spec.ephemeralContainers Forbidden, spec.ephemeralContainers[0].name Duplicate, spec.ephemeralContainers[0].targetContainerName NotFound, spec.ephemeralContainers[0].ports Forbidden
        spec.os = {"name":""} => spec.os.name Required
        spec.os = {"name":"linux"}; spec.securityContext = {"windowsOptions":{}} => spec.securityContext.windowsOptions Forbidden
        spec.os = {"name":"windows"}; spec.securityContext = {"runAsUser":1,"fsGroup":1}; spec.containers[0].securityContext = {"privileged":false} => spec.securityContext.runAsUser Forbidden, spec.securityContext.fsGroup Forbidden, spec.containers[0].securityContext.privileged Forbidden
        spec.os = {"name":"windows"}; spec.securityContext = {"sysctls":[],"supplementalGroups":[]} => spec.securityContext.supplementalGroups Forbidden
        spec.os = {"name":"windows"}; spec.hostUsers = false; spec.shareProcessNamespace = false; spec.hostPID = false => spec.hostUsers Forbidden, spec.shareProcessNamespace Forbidden
        """);

    public static IEnumerable<TheoryDataRow<string>> Environment => ApiCases.Of("""
        spec.containers[0].env = [{"name":""}] => spec.containers[0].env[0].name Required
        spec.containers[0].env = [{"name":"1 A:b"}] => ok
        spec.containers[0].env = [{"name":"ä"}] => spec.containers[0].env[0].name Invalid
        spec.containers[0].env = [{"name":"A","value":"x","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}}] => spec.containers[0].env[0].valueFrom Invalid
        spec.containers[0].env = [{"name":"A","value":"","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"},"secretKeyRef":{"name":"s","key":"k"}}}] => spec.containers[0].env[0].valueFrom Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":""}}}] => spec.containers[0].env[0].valueFrom.fieldRef.fieldPath Required
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"spec.host"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"status.phase"}}}] => spec.containers[0].env[0].valueFrom.fieldRef.fieldPath NotSupported
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.labels"}}}] => spec.containers[0].env[0].valueFrom.fieldRef.fieldPath NotSupported
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.labels['app']"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.labels['-']"}}}] => spec.containers[0].env[0].valueFrom.fieldRef Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.annotations['UP.com/x']"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.name['x']"}}}] => spec.containers[0].env[0].valueFrom.fieldRef.fieldPath Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"fieldRef":{"apiVersion":"v2","fieldPath":"metadata.name"}}}] => spec.containers[0].env[0].valueFrom.fieldRef.fieldPath Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"resourceFieldRef":{"resource":""}}}] => spec.containers[0].env[0].valueFrom.resourceFieldRef.resource Required
        spec.containers[0].env = [{"name":"A","valueFrom":{"resourceFieldRef":{"resource":"limits.cpu","divisor":"1000m"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"resourceFieldRef":{"resource":"limits.cpu","divisor":"10m"}}}] => spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"resourceFieldRef":{"resource":"limits.memory","divisor":"1024Ki"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"resourceFieldRef":{"resource":"limits.memory","divisor":"1024"}}}] => spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"resourceFieldRef":{"resource":"limits.memory","divisor":"1e3"}}}] => spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"resourceFieldRef":{"resource":"requests.hugepages-2Mi","divisor":"1Mi"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"configMapKeyRef":{"name":"c","key":"..x"}}}] => spec.containers[0].env[0].valueFrom.configMapKeyRef.key Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"configMapKeyRef":{"name":"c","key":"a b"}}}] => spec.containers[0].env[0].valueFrom.configMapKeyRef.key Invalid
        spec.containers[0].env = [{"name":"A","valueFrom":{"fileKeyRef":{"volumeName":"tmp","path":"f","key":"K"}}}] => ok
        spec.containers[0].env = [{"name":"A","valueFrom":{"fileKeyRef":{"volumeName":"nope","path":"../f","key":"="}}}] => spec.containers[0].env[0].valueFrom.fileKeyRef.key Invalid, spec.containers[0].env[0].valueFrom.fileKeyRef.path Invalid, spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName NotFound
        spec.containers[0].envFrom = [{"configMapRef":{"name":""}}] => spec.containers[0].envFrom[0].configMapRef.name Required
        spec.containers[0].envFrom = [{"configMapRef":{"name":"ab-"}}] => ok
        spec.containers[0].envFrom = [{"configMapRef":{"name":"x"},"secretRef":{"name":"Y"}}] => spec.containers[0].envFrom Invalid, spec.containers[0].envFrom[0].secretRef.name Invalid
        spec.containers[0].env = [{"name":"A","value":"1"},{"name":"A","value":"2"}] => warns spec.containers[0].env[1]
        spec.containers[0].env = [{"name":"A","value":"1"},{"name":"A","value":"$(A):2"}] => ok
        spec.containers[0].env = [{"name":"A","value":"1"},{"name":"A","value":"$(A)"}] => warns spec.containers[0].env[1]
        """);

    public static IEnumerable<TheoryDataRow<string>> PortsAndProbes => ApiCases.Of("""
        spec.containers[0].ports[0].containerPort = 0 => spec.containers[0].ports[0].containerPort Required
        spec.containers[0].ports[0].containerPort = absent => spec.containers[0].ports[0].containerPort Required
        spec.containers[0].ports[0].containerPort = 65535 => ok
        spec.containers[0].ports[0].containerPort = 65536 => spec.containers[0].ports[0].containerPort Invalid
        spec.containers[0].ports[0].containerPort = -1 => spec.containers[0].ports[0].containerPort Invalid
        spec.containers[0].ports[0].containerPort = "80" => 400
        spec.containers[0].ports[0].hostPort = 65536 => spec.containers[0].ports[0].hostPort Invalid
        spec.containers[0].ports[0].protocol = "tcp" => spec.containers[0].ports[0].protocol NotSupported
        spec.containers[0].ports[0].protocol = "SCTP" => ok
        spec.containers[0].ports[0].name = "8080" => spec.containers[0].ports[0].name Invalid
        spec.containers[0].ports[0].name = "-" => spec.containers[0].ports[0].name Invalid ×2
        spec.containers[0].ports[0].name = "-a" => spec.containers[0].ports[0].name Invalid
        spec.containers[0].ports[0].name = "abcdefghijklmno" => ok
        spec.containers[0].ports[0].name = "abcdefghijklmnop" => spec.containers[0].ports[0].name Invalid
        spec.containers[0].ports[1] = {"name":"http","containerPort":9} => spec.containers[0].ports[1].name Duplicate
        spec.hostNetwork = true => ok
        spec.hostNetwork = true; spec.containers[0].ports[0].hostPort = 80 => spec.containers[0].ports[0].hostPort Invalid
        spec.hostNetwork = true; spec.containers[1].ports = [{"containerPort":8080}] => spec.containers[1].ports[0].hostPort Duplicate
        spec.initContainers = [{"name":"a","image":"x"},{"name":"b","image":"x","ports":[{"containerPort":1,"hostPort":5},{"containerPort":2,"hostPort":5}]}] => spec.initContainers[0].ports[1].hostPort Duplicate
        spec.containers[0].livenessProbe = {} => spec.containers[0].livenessProbe Required
        spec.containers[0].livenessProbe = {"tcpSocket":{}} => spec.containers[0].livenessProbe.tcpSocket.port Invalid
        spec.containers[0].livenessProbe = {"tcpSocket":{"port":"no_such"}} => spec.containers[0].livenessProbe.tcpSocket.port Invalid
        spec.containers[0].livenessProbe = {"tcpSocket":{"port":""}} => spec.containers[0].livenessProbe.tcpSocket.port Invalid ×2
        spec.containers[0].livenessProbe = {"tcpSocket":{"port":true}} => 400
        spec.containers[0].livenessProbe = {"grpc":{"port":"http"}} => 400
        spec.containers[0].livenessProbe = {"grpc":{"port":65536}} => spec.containers[0].livenessProbe.grpc.port Invalid
        spec.containers[0].livenessProbe = {"tcpSocket":{"port":1},"successThreshold":0} => ok
        spec.containers[0].livenessProbe = {"tcpSocket":{"port":1},"successThreshold":-1} => spec.containers[0].livenessProbe.successThreshold Invalid ×2
        spec.containers[0].livenessProbe = {"tcpSocket":{"port":1},"terminationGracePeriodSeconds":0} => spec.containers[0].livenessProbe.terminationGracePeriodSeconds Invalid
        spec.containers[0].readinessProbe = {"tcpSocket":{"port":1},"terminationGracePeriodSeconds":0} => spec.containers[0].readinessProbe.terminationGracePeriodSeconds Invalid ×2
        spec.containers[0].readinessProbe = {"tcpSocket":{"port":1},"successThreshold":2} => ok
        spec.containers[0].readinessProbe = {"httpGet":{"port":1,"scheme":""},"initialDelaySeconds":-1,"periodSeconds":-1,"timeoutSeconds":-1} => spec.containers[0].readinessProbe.initialDelaySeconds Invalid, spec.containers[0].readinessProbe.periodSeconds Invalid, spec.containers[0].readinessProbe.timeoutSeconds Invalid
        """);

    public static IEnumerable<TheoryDataRow<string>> Volumes => ApiCases.Of("""
        spec.volumes[0].emptyDir = {"sizeLimit":"-1"} => spec.volumes[0].emptyDir.sizeLimit Forbidden, spec.containers[0].volumeMounts[0].name NotFound
        spec.volumes[1] = {"name":"v","hostPath":{"path":""}} => spec.volumes[1].hostPath.path Required
        spec.volumes[1] = {"name":"v","hostPath":{"path":"/a/../b"}} => spec.volumes[1].hostPath.path Invalid
        spec.volumes[1] = {"name":"v","hostPath":{"path":"relative","type":""}} => ok
        spec.volumes[1] = {"name":"v","downwardAPI":{},"emptyDir":{}} => spec.volumes[1].downwarAPI Forbidden
        spec.volumes[1] = {"name":"v","configMap":{"name":"c","defaultMode":511}} => ok
        spec.volumes[1] = {"name":"v","configMap":{"name":"c","defaultMode":512}} => spec.volumes[1].configMap.defaultMode Invalid
        spec.volumes[1] = {"name":"v","configMap":{"name":"Not_A_Name","items":[{"key":"","path":""}]}} => spec.volumes[1].configMap.items[0].key Required, spec.volumes[1].configMap.items[0].path Required
        spec.volumes[1] = {"name":"v","configMap":{"name":"c","items":[{"key":"k","path":".."}]}} => spec.volumes[1].configMap.items[0].path Invalid ×2
        spec.volumes[1] = {"name":"v","configMap":{"name":"c","items":[{"key":"k","path":"..x"}]}} => spec.volumes[1].configMap.items[0].path Invalid
        spec.volumes[1] = {"name":"v","configMap":{"name":"c","items":[{"key":"k","path":"/a/.."}]}} => spec.volumes[1].configMap.items[0].path Invalid ×2
        spec.volumes[1] = {"name":"v","configMap":{"name":"c","items":[{"key":"k","path":"p","mode":512}]}} => spec.volumes[1].configMap.items[0].mode Invalid
        spec.volumes[1] = {"name":"v","secret":{}} => spec.volumes[1].secret.secretName Required
        spec.volumes[1] = {"name":"v","nfs":{"server":"s","path":""}} => spec.volumes[1].nfs.path Required, spec.volumes[1].nfs.path Invalid
        spec.volumes[1] = {"name":"v","downwardAPI":{"items":[{"path":"a"}]}} => spec.volumes[1].downwardAPI Required
        spec.volumes[1] = {"name":"v","downwardAPI":{"items":[{"path":"a","fieldRef":{"fieldPath":"metadata.labels"}}]}} => ok
        spec.volumes[1] = {"name":"v","downwardAPI":{"items":[{"path":"a","resourceFieldRef":{"resource":"x"}}]}} => spec.volumes[1].downwardAPI.resourceFieldRef.containerName Required
        spec.volumes[1] = {"name":"v","projected":{"sources":[{"secret":{"name":"s"},"configMap":{"name":""}}]}} => spec.volumes[1].projected.sources[0] Forbidden, spec.volumes[1].projected.sources[0].configMap.name Required
        spec.volumes[1] = {"name":"v","projected":{"sources":[{"configMap":{"name":"a","items":[{"key":"k","path":"p"}]}},{"configMap":{"name":"b","items":[{"key":"k","path":"p"}]}}]}} => spec.volumes[1].projected Invalid
        spec.serviceAccountName = "a"; spec.volumes[1] = {"name":"v","projected":{"sources":[{"serviceAccountToken":{"path":"t","expirationSeconds":599}}]}} => spec.volumes[1].projected.sources[0].serviceAccountToken.expirationSeconds Invalid
        spec.serviceAccountName = "a"; spec.volumes[1] = {"name":"v","projected":{"sources":[{"serviceAccountToken":{"path":"t","expirationSeconds":600}}]}} => ok
        spec.volumes[1] = {"name":"v","projected":{"sources":[{"serviceAccountToken":{"path":""}}]}} => spec.volumes[1].projected.path Required, spec.volumes[1].projected.sources[0].serviceAccountToken Forbidden
        spec.volumes[1] = {"name":"v","projected":{"sources":[{}]}} => warns volume "v" (Projected)
        spec.volumes[1] = {"name":"v","csi":{"driver":"UPPER.example.com"}} => ok
        spec.volumes[1] = {"name":"v","csi":{"driver":"a_b","nodePublishSecretRef":{"name":""}}} => spec.volumes[1].csi.driver Invalid, spec.volumes[1].csi.nodePublishSecretRef.name Required
        spec.volumes[1] = {"name":"v","ephemeral":{}} => spec.volumes[1].ephemeral.volumeClaimTemplate Required
        spec.volumes[1] = {"name":"v","ephemeral":{"volumeClaimTemplate":{"metadata":{"name":"x"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}}} => spec.volumes[1].ephemeral.volumeClaimTemplate.metadata.name Forbidden
        spec.volumes[1] = {"name":"v","ephemeral":{"volumeClaimTemplate":{"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}}}; spec.volumes[2] = {"name":"w","persistentVolumeClaim":{"claimName":"p-v"}} => spec.volumes[2].persistentVolumeClaim.claimName Invalid
        spec.volumes[1] = {"name":"v","image":{}} => spec.volumes[1].image.reference Required
        spec.volumes[1] = {"name":"v","gitRepo":{"repository":"r"}} => warns spec.volumes[1].gitRepo
        spec.volumes[1] = {"name":"v","glusterfs":{"endpoints":"","path":"p"}} => spec.volumes[1].glusterfs.endpoints Required
        spec.containers[0].volumeMounts[0].name = "" => spec.containers[0].volumeMounts[0].name Required, spec.containers[0].volumeMounts[0].name NotFound
        spec.containers[0].volumeMounts[0].mountPath = "/a:b" => ok
        spec.containers[0].volumeMounts[1] = {"name":"tmp","mountPath":"/tmp/"} => ok
        spec.containers[0].volumeMounts[0].subPath = "a/../b" => spec.containers[0].volumeMounts.subPath Invalid
        spec.containers[0].volumeMounts[0].subPath = "a"; spec.containers[0].volumeMounts[0].subPathExpr = "/b" => spec.containers[0].volumeMounts[0].subPathExpr Invalid, spec.containers[0].volumeMounts.subPathExpr Invalid
        spec.containers[0].volumeMounts[0].mountPropagation = "Bidirectional" => spec.containers[0].volumeMounts.mountPropagation Forbidden
        spec.containers[0].volumeMounts[0].mountPropagation = "Up" => spec.containers[0].volumeMounts.mountPropagation NotSupported
        spec.containers[0].volumeMounts[0].recursiveReadOnly = "Enabled" => spec.containers[0].volumeMounts.recursiveReadOnly Forbidden
        spec.containers[0].volumeMounts[0].recursiveReadOnly = "Enabled"; spec.containers[0].volumeMounts[0].readOnly = true => ok
        spec.containers[0].volumeMounts[0].recursiveReadOnly = "Maybe" => spec.containers[0].volumeMounts.recursiveReadOnly NotSupported
        spec.containers[1].volumeDevices = [{"name":"tmp","devicePath":"/dev/x"}] => spec.containers[1].volumeDevices[0].name Invalid
        spec.containers[1].volumeDevices = [{"name":"","devicePath":"/a/../b"},{"name":"","devicePath":"/a/../b"}] => spec.containers[1].volumeDevices[0].name Required, spec.containers[1].volumeDevices[0].name NotFound, spec.containers[1].volumeDevices[0].devicePath Invalid, spec.containers[1].volumeDevices[1].name Required, spec.containers[1].volumeDevices[1].name NotFound, spec.containers[1].volumeDevices[1].devicePath Invalid
        spec.volumes[1] = {"name":"v","flexVolume":{"driver":"d","options":{"Kubernetes.IO/x":"y"}}} => spec.volumes[1].flexVolume.options[Kubernetes.IO/x] Invalid
        spec.volumes[1] = {"name":"v","emptyDir":{},"iscsi":{"targetPortal":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","iqn":"x","lun":0,"initiatorName":"x"}} => spec.volumes[1].iscsi Forbidden, spec.volumes[1].name Invalid
        spec.containers[1].volumeDevices = [{"name":"gone","devicePath":""}] => spec.containers[1].volumeDevices[0].name NotFound, spec.containers[1].volumeDevices[0].devicePath Required
        """);

    public static IEnumerable<TheoryDataRow<string>> PodLevel => ApiCases.Of("""
        spec.restartPolicy = "" => ok
        spec.activeDeadlineSeconds = 2147483647 => ok
        spec.activeDeadlineSeconds = 2147483648 => spec.activeDeadlineSeconds Invalid
        spec.dnsPolicy = "None"; spec.dnsConfig = {"searches":["_"]} => spec.dnsConfig.nameservers Required
        spec.dnsConfig = {"searches":["_tcp.example.com.","."]} => ok
        spec.dnsConfig = {"searches":["UP"],"options":[{"value":"x"}]} => spec.dnsConfig.searches[0] Invalid, spec.dnsConfig.options[0] Required
        spec.dnsConfig = {"nameservers":["010.0.0.1"]} => spec.dnsConfig.nameservers[0] Invalid
        spec.dnsConfig = {"nameservers":["2001:DB8::1"]} => warns spec.dnsConfig.nameservers[0]
        spec.hostAliases = [{"ip":"::ffff:1.2.3.4"}] => spec.hostAliases[0].ip Invalid
        spec.hostAliases = [{"ip":"1.2.3.4"},{"ip":"1.2.3.4"}] => warns spec.hostAliases[1].ip
        spec.hostname = "a.b" => spec.hostname Invalid
        spec.hostnameOverride = "A"; spec.setHostnameAsFQDN = true => spec.hostnameOverride Forbidden, spec.hostnameOverride Invalid
        spec.topologySpreadConstraints = [{"maxSkew":0,"topologyKey":"","whenUnsatisfiable":"DoNotSchedule","labelSelector":{}}] => spec.topologySpreadConstraints[0].maxSkew Invalid, spec.topologySpreadConstraints[0].topologyKey Required
        spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"bad key","whenUnsatisfiable":"ScheduleAnyway","minDomains":0,"labelSelector":{}}] => spec.topologySpreadConstraints[0].minDomains Invalid ×2
        spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway"}] => warns spec.topologySpreadConstraints[0].labelSelector
        spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway","matchLabelKeys":["a"]}] => spec.topologySpreadConstraints[0].matchLabelKeys Forbidden
        spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway","matchLabelKeys":["a!"]}] => spec.topologySpreadConstraints[0].matchLabelKeys Forbidden
        metadata.labels = {"a":"1"}; spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway","matchLabelKeys":["a"],"labelSelector":{"matchLabels":{"a":"1"}}}] => spec.topologySpreadConstraints[0][0] Invalid
        spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway","matchLabelKeys":["a"],"labelSelector":{"matchLabels":{"a":"1"}}}] => ok
        metadata.labels = {"a":"1"}; spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway","matchLabelKeys":["a"],"labelSelector":{}}] => ok
        spec.topologySpreadConstraints = [{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway","nodeAffinityPolicy":"","labelSelector":{}}] => spec.topologySpreadConstraints[0].nodeAffinityPolicy NotSupported
        spec.affinity = {"podAntiAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"topologyKey":"","labelSelector":{}}]}} => spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey Required, spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey Invalid ×2
        spec.affinity = {"podAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"topologyKey":"k","namespaces":["A"],"labelSelector":{"matchExpressions":[{"key":"a","operator":"In"}]}}]}} => spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespace Invalid, spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchExpressions[0].values Required
        spec.affinity = {"podAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"topologyKey":"k","labelSelector":{},"matchLabelKeys":["a"],"mismatchLabelKeys":["a"]}]}} => spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0] Invalid
        spec.affinity = {"podAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"topologyKey":"k"}]}} => warns spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector
        spec.affinity = {"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{}]}}} => ok
        spec.affinity = {"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchFields":[{"key":"metadata.uid","operator":"Exists"}]}]}}} => spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].operator Invalid, spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].key Invalid
        spec.affinity = {"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"a","operator":"In","values":["b!"]}]}]}}} => spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values[0] Invalid
        spec.affinity = {"nodeAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":100,"preference":{"matchExpressions":[{"key":"a","operator":"In","values":["b!"]}]}}]}} => warns spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[0]
        spec.affinity = {"nodeAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":101,"preference":{}}]}} => spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight Invalid
        spec.nodeSelector = {"beta.kubernetes.io/os":"linux"} => warns spec.nodeSelector[beta.kubernetes.io/os]
        spec.tolerations = [{"operator":"Exists"}] => ok
        spec.tolerations = [{}] => spec.tolerations[0].operator Invalid
        spec.tolerations = [{"key":"a","operator":"Gt","value":"1"}] => spec.tolerations[0].operator NotSupported
        spec.tolerations = [{"key":"a","value":"b!"}] => spec.tolerations[0].operator Invalid
        spec.tolerations = [{"key":"a!","operator":"Exists"}] => spec.tolerations[0].key Invalid
        spec.schedulingGates = [{"name":"a"},{"name":"a"}] => spec.schedulingGates[1] Duplicate
        spec.schedulingGates = [{"name":"a"}]; spec.nodeName = "n" => spec.nodeName Forbidden
        spec.readinessGates = [{"conditionType":""}] => spec.readinessGates[0].conditionType Invalid ×2
        spec.resourceClaims = [{"name":"a"}] => spec.resourceClaims[0] Invalid
        spec.resourceClaims = [{"name":"a","resourceClaimName":"a"}]; spec.containers[0].resources = {"claims":[{"name":"a","request":"r"},{"name":"a"}]} => spec.containers[0].resources.claims[1] Duplicate
        spec.resourceClaims = [{"name":"a","resourceClaimName":"a"}]; spec.containers[0].resources = {"claims":[{"name":"a","request":"r"},{"name":"a","request":"s"}]} => ok
        spec.resourceClaims = [{"name":"a","resourceClaimName":"a"}]; spec.containers[0].resources = {"claims":[{"name":"a"},{"name":"a","request":"R"}]} => spec.containers[0].resources.claims[1] Duplicate
        spec.containers[0].resources = {"claims":[{"name":"gone"}]} => spec.containers[0].resources.claims[0] NotFound
        spec.hostUsers = false; spec.hostNetwork = true; spec.hostPID = true; spec.hostIPC = true => spec.hostNetwork Forbidden, spec.HostPID Forbidden, spec.HostIPC Forbidden
        spec.imagePullSecrets = [{"name":"a"},{"name":"a"}] => warns spec.imagePullSecrets[1].name
        spec.overhead = {} => 403
        spec.overhead = {"cpu":"-1"} => spec.overhead.limits[cpu] Invalid
        spec.priorityClassName = "system-node-critical" => ok
        spec.priority = 1 => 403
        spec.preemptionPolicy = "Never" => 403
        spec.runtimeClassName = "" => 500
        metadata.namespace = "elsewhere" => 404
        metadata.annotations = {"controller.kubernetes.io/pod-deletion-cost":"+5"} => metadata.annotations[controller.kubernetes.io/pod-deletion-cost] Invalid
        metadata.annotations = {"kubernetes.io/config.mirror":"x"} => metadata.annotations[kubernetes.io/config.mirror] Invalid
        metadata.annotations = {"scheduler.alpha.kubernetes.io/tolerations":"[{"} => metadata.annotations Invalid
        metadata.annotations = {"scheduler.alpha.kubernetes.io/tolerations":"[{\"operator\":\"X\",\"key\":\"k\"}]"} => metadata.annotations.scheduler.alpha.kubernetes.io/tolerations[0].operator NotSupported
        """);

    public static IEnumerable<TheoryDataRow<string>> Security => ApiCases.Of("""
        spec.securityContext = {"runAsUser":-1,"runAsGroup":2147483648,"supplementalGroups":[0,2147483648]} => spec.securityContext.runAsUser Invalid, spec.securityContext.runAsGroup Invalid, spec.securityContext.supplementalGroups[1] Invalid
        spec.containers[0].securityContext = {"runAsUser":2147483647} => ok
        spec.containers[0].securityContext = {"privileged":true} => spec.containers[0].securityContext.privileged Forbidden
        spec.containers[0].securityContext = {"capabilities":{"add":["SYS_ADMIN"]},"allowPrivilegeEscalation":false} => ok
        spec.containers[0].securityContext = {"procMount":"Unmasked"} => spec.containers[0].securityContext.procMount Invalid
        spec.hostUsers = false; spec.containers[0].securityContext = {"procMount":"Unmasked"} => ok
        spec.securityContext = {"seccompProfile":{"type":""}} => spec.securityContext.seccompProfile.type Required
        spec.securityContext = {"seccompProfile":{"type":"Localhost"}} => spec.securityContext.seccompProfile.localhostProfile Required
        spec.securityContext = {"seccompProfile":{"type":"Localhost","localhostProfile":"/a/.."}} => spec.securityContext.seccompProfile.localhostProfile Invalid ×2
        spec.securityContext = {"seccompProfile":{"type":"X","localhostProfile":"a"}} => spec.securityContext.seccompProfile.type NotSupported, spec.securityContext.seccompProfile.localhostProfile Invalid
        spec.securityContext = {"appArmorProfile":{"type":"Localhost","localhostProfile":" a"}} => spec.securityContext.appArmorProfile.localhostProfile Invalid
        spec.securityContext = {"appArmorProfile":{"type":"RuntimeDefault","localhostProfile":"a"}} => spec.securityContext.appArmorProfile.localhostProfile Invalid
        spec.securityContext = {"sysctls":[{"name":"kernel.sem","value":"1"},{"name":"kernel.sem","value":"1"},{"name":"A"},{"name":""}]} => spec.securityContext.sysctls[1].name Duplicate, spec.securityContext.sysctls[2].name Invalid, spec.securityContext.sysctls[3].name Required
        spec.hostNetwork = true; spec.securityContext = {"sysctls":[{"name":"net.core.somaxconn","value":"1"}]} => spec.securityContext.sysctls[0].name Invalid
        spec.hostIPC = true; spec.securityContext = {"sysctls":[{"name":"kernel/shmmax","value":"1"}]} => spec.securityContext.sysctls[0].name Invalid
        spec.securityContext = {"fsGroupChangePolicy":"","supplementalGroupsPolicy":"X","seLinuxChangePolicy":"MountOption"} => spec.securityContext.fsGroupChangePolicy NotSupported, spec.securityContext.supplementalGroupsPolicy NotSupported, spec.securityContext.seLinuxChangePolicy NotSupported
        spec.containers[0].securityContext = {"windowsOptions":{"runAsUserName":"","gmsaCredentialSpec":""}} => spec.containers[0].securityContext.windowsOptions.runAsUserName Invalid, spec.containers[0].securityContext.windowsOptions.gmsaCredentialSpec Invalid
        spec.containers[0].securityContext = {"windowsOptions":{"hostProcess":true}} => spec Invalid, spec.hostNetwork Invalid, spec Forbidden
        metadata.annotations = {"container.apparmor.security.beta.kubernetes.io/gone":"x"} => metadata.annotations[container.apparmor.security.beta.kubernetes.io/gone] Invalid ×2
        metadata.annotations = {"container.apparmor.security.beta.kubernetes.io/web":"runtime/default"} => warns metadata.annotations[container.apparmor.security.beta.kubernetes.io/web]
        metadata.annotations = {"seccomp.security.alpha.kubernetes.io/pod":"never"} => metadata.annotations.seccomp.security.alpha.kubernetes.io/pod Invalid
        metadata.annotations = {"seccomp.security.alpha.kubernetes.io/pod":"unconfined"}; spec.securityContext = {"seccompProfile":{"type":"RuntimeDefault"}} => spec.securityContext.seccompProfile.type Forbidden
        metadata.annotations = {"scheduler.alpha.kubernetes.io/critical-pod":""} => warns metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]
        """);

    public static IEnumerable<TheoryDataRow<string>> Resources => ApiCases.Of("""
        spec.containers[0].resources = {"limits":{"cpu":"-1"}} => spec.containers[0].resources.limits[cpu] Invalid, spec.containers[0].resources.requests[cpu] Invalid
        spec.containers[0].resources = {"limits":{"nvidia.com/gpu":"1"}} => ok
        spec.containers[0].resources = {"limits":{"nvidia.com/gpu":"1.5"}} => spec.containers[0].resources.limits[nvidia.com/gpu] Invalid, spec.containers[0].resources.requests[nvidia.com/gpu] Invalid
        spec.containers[0].resources = {"requests":{"nvidia.com/gpu":"1"}} => spec.containers[0].resources.limits Required
        spec.containers[0].resources = {"requests":{"nvidia.com/gpu":"1"},"limits":{"nvidia.com/gpu":"2"}} => spec.containers[0].resources.requests Invalid
        spec.containers[0].resources = {"limits":{"kubernetes.io/x":"0.5"},"requests":{"kubernetes.io/x":"0.25"}} => ok
        spec.containers[0].resources = {"limits":{"hugepages-2Mi":"4Mi"}} => spec.containers[0].resources Forbidden
        spec.containers[0].resources = {"limits":{"hugepages-2Mi":"3Mi","cpu":"1"}} => spec.containers[0].resources.limits[hugepages-2Mi] Invalid, spec.containers[0].resources.requests[hugepages-2Mi] Invalid
        spec.containers[0].resources = {"limits":{"cpu":"1"},"requests":{"cpu":"1001m"}} => spec.containers[0].resources.requests Invalid
        spec.containers[0].resources = {"limits":{"a/b/c":"1"}} => spec.containers[0].resources.limits[a/b/c] Invalid ×2, spec.containers[0].resources.requests[a/b/c] Invalid ×2
        spec.containers[0].resources = {"limits":{"memory":"512m"}} => warns spec.containers[0].resources.limits[memory], spec.containers[0].resources.requests[memory]
        spec.containers[0].resources = {"limits":{"memory":"1 Gi"}} => 400
        spec.containers[0].resources = {"limits":{"memory":" 1Gi "}} => ok
        spec.containers[0].resources = {"limits":{"memory":""}} => 400
        spec.containers[0].resources = {"limits":{"memory":"1K"}} => 400
        spec.containers[0].resources = {"limits":{"memory":null}} => ok
        spec.containers[0].resources = {"limits":{"cpu":1.5}} => ok
        spec.resources = {"limits":{"cpu":"1"}}; spec.containers[0].resources = {"limits":{"cpu":"2"},"requests":{"cpu":"500m"}} => spec.resources.containers[0][cpu].limits Invalid
        spec.resources = {"requests":{"cpu":"1"}}; spec.containers[0].resources = {"requests":{"cpu":"2"}} => spec.resources.requests[cpu] Invalid
        spec.resources = {"requests":{"nvidia.com/gpu":"1"},"limits":{"nvidia.com/gpu":"1","gpu":"1"},"claims":[]} => spec.resources.requests[nvidia.com/gpu] NotSupported, spec.resources.limits[nvidia.com/gpu] NotSupported, spec.resources.limits[gpu] Invalid
        """);

    public static IEnumerable<TheoryDataRow<string>> Reading => ApiCases.Of("""
        spec.Containers = [] => 400
        hostNetwork = true => 400
        spec.containers[0].env = [{"name":"A","value":5}] => 400
        metadata.labels = {"a":1} => 400
        spec.nodeSelector = {"a":true} => 400
        spec.activeDeadlineSeconds = 1.0 => 400
        spec.activeDeadlineSeconds = 1e3 => 400
        spec.priority = 2147483648 => 400
        spec.activeDeadlineSeconds = 9223372036854775808 => 400
        spec.containers = {} => 400
        spec.hostNetwork = null => ok
        metadata.labels = {"a":null} => ok
        metadata.creationTimestamp = "yesterday" => 400
        metadata.creationTimestamp = null => ok
        metadata.managedFields = [{"manager":"x"}] => ok
        metadata.uid = "x" => ok
        kind = "Podd" => 404
        """);

    [Theory]
    [MemberData(nameof(Containers))]
    [MemberData(nameof(Environment))]
    [MemberData(nameof(PortsAndProbes))]
    [MemberData(nameof(Volumes))]
    [MemberData(nameof(PodLevel))]
    [MemberData(nameof(Security))]
    [MemberData(nameof(Resources))]
    [MemberData(nameof(Reading))]
    public void A_Pod_is_answered_as_the_server_does(string line)
    {
        var (expected, actual) = ApiCases.Run(Pod, line);
        Assert.Equal(expected, actual);
    }
}
