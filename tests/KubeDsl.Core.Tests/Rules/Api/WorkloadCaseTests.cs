namespace KubeDsl.Core.Tests.Rules.Api;

public sealed class WorkloadCaseTests
{
    private const string Template = """
        "template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web","image":"nginx:1.27"}]}}
        """;

    private const string Deployment = $$$"""
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"matchLabels":{"app":"web"}},{{{Template}}} }}
        """;

    private const string StatefulSet = $$$"""
        {"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"matchLabels":{"app":"web"}},{{{Template}}} }}
        """;

    private const string DaemonSet = $$$"""
        {"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"web","namespace":"default"},"spec":{"selector":{"matchLabels":{"app":"web"}},{{{Template}}} }}
        """;

    private const string Job = """
        {"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"mig","namespace":"default"},"spec":{"template":{"metadata":{},"spec":{"restartPolicy":"Never","containers":[{"name":"m","image":"mig:1"}]}}}}
        """;

    private const string CronJob = """
        {"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"rep","namespace":"default"},"spec":{"schedule":"*/5 * * * *","jobTemplate":{"spec":{"template":{"spec":{"restartPolicy":"Never","containers":[{"name":"m","image":"mig:1"}]}}}}}}
        """;

    public static IEnumerable<TheoryDataRow<string>> Deployments => ApiCases.Of("""
        spec.selector = absent => spec.selector Required, spec.template.metadata.labels Invalid
        spec.selector = {} => spec.selector Invalid
        spec.selector = {"matchLabels":{"a!":"b"}}; spec.template.spec.containers = [] => spec.selector.matchLabels Invalid, spec.selector Invalid
        spec.template.spec.restartPolicy = "Never" => spec.template.spec.restartPolicy NotSupported
        spec.template.spec.restartPolicy = "Maybe" => spec.template.spec.restartPolicy NotSupported ×2
        spec.strategy = {"type":"Recreate","rollingUpdate":{}} => spec.strategy.rollingUpdate Forbidden
        spec.strategy = {"type":"Recreate"} => ok
        spec.strategy = {"rollingUpdate":{"maxSurge":"x","maxUnavailable":0}} => spec.strategy.rollingUpdate.maxSurge Invalid, spec.strategy.rollingUpdate.maxUnavailable Invalid
        spec.strategy = {"rollingUpdate":{"maxUnavailable":"101%"}} => spec.strategy.rollingUpdate.maxUnavailable Invalid
        spec.strategy = {"rollingUpdate":{"maxUnavailable":0}} => ok
        spec.strategy = {"rollingUpdate":{"maxSurge":true}} => 400
        spec.strategy = {"rollingUpdate":{"maxSurge":1.5}} => 400
        spec.progressDeadlineSeconds = 10; spec.minReadySeconds = 10 => spec.progressDeadlineSeconds Invalid
        spec.progressDeadlineSeconds = -1 => spec.progressDeadlineSeconds Invalid ×2
        spec.minReadySeconds = 600 => spec.progressDeadlineSeconds Invalid
        spec.minReadySeconds = -1 => spec.minReadySeconds Invalid
        spec.template.metadata.labels = {"app":"web","bad!":"x y"} => spec.template.labels Invalid ×2
        spec.template.metadata.annotations = {"a b":"x"} => spec.template.annotations Invalid
        spec.template.spec.containers[0].image = " nginx" => ok
        spec.template.spec.hostNetwork = true; spec.template.spec.containers[0].ports = [{"containerPort":1}]; spec.template.spec.containers[1] = {"name":"b","image":"x","ports":[{"containerPort":1}]} => warns spec.template.spec.containers[1].ports[0]
        spec.template.spec.containers[0].resources = {"limits":{"cpu":"-1"}} => spec.template.spec.containers[0].resources.limits[cpu] Invalid
        spec.template.spec.containers[0].resources = {"limits":{"memory":"512m"}} => warns spec.template.spec.containers[0].resources.limits[memory]
        spec.template.spec.terminationGracePeriodSeconds = -1 => warns spec.template.spec.terminationGracePeriodSeconds
        spec.template.spec.priorityClassName = "missing" => ok
        spec.template.spec.overhead = {} => ok
        spec.template.spec.runtimeClassName = "" => spec.template.spec.runtimeClassName Invalid
        spec.template.spec.preemptionPolicy = "" => spec.template.spec.preemptionPolicy Required
        spec.template.spec.preemptionPolicy = "X" => spec.template.spec.preemptionPolicy NotSupported
        spec.template.metadata.annotations = {"container.apparmor.security.beta.kubernetes.io/web":"unconfined"} => warns spec.template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/web]
        spec.template.metadata.annotations = {"container.apparmor.security.beta.kubernetes.io/web":"unconfined"}; spec.template.spec.securityContext = {"appArmorProfile":{"type":"RuntimeDefault"}} => spec.template.spec.containers[0].securityContext.appArmorProfile.type Forbidden
        metadata.generateName = "Web-"; metadata.name = absent => metadata.generateName Invalid, metadata.name Invalid
        metadata.generateName = "web-"; metadata.name = absent => ok
        metadata.finalizers = ["a"] => metadata.finalizers[0] Invalid
        metadata.finalizers = ["orphan","foregroundDeletion"] => metadata.finalizers Invalid
        metadata.finalizers = ["a b/c"] => metadata.finalizers Invalid
        metadata.ownerReferences = [{"apiVersion":"a/b/c","kind":"","name":"","uid":""}] => metadata.ownerReferences.apiVersion Invalid, metadata.ownerReferences.kind Invalid, metadata.ownerReferences.name Invalid, metadata.ownerReferences.uid Invalid
        metadata.ownerReferences = [{"apiVersion":"v1","kind":"K","name":"a","uid":"u","controller":true},{"apiVersion":"v1","kind":"K","name":"b","uid":"v","controller":true}] => metadata.ownerReferences Invalid
        metadata.ownerReferences = [{"apiVersion":"v1","kind":"K","name":"a","uid":"u"},{"apiVersion":"v1","kind":"K","name":"a","uid":"u"}] => warns .metadata.ownerReferences
        metadata.labels = {"":"x"} => metadata.labels Invalid ×2
        metadata.labels = {"a/b/c":"x"} => metadata.labels Invalid
        metadata.annotations = {"UPPER.com/x":"v"} => ok
        spec.replicas = "2" => 400
        """);

    public static IEnumerable<TheoryDataRow<string>> StatefulSets => ApiCases.Of("""
        spec.podManagementPolicy = "X" => spec.podManagementPolicy Invalid
        spec.updateStrategy = {"type":"X"} => spec.updateStrategy Invalid
        spec.updateStrategy = {"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":-5}} => ok
        spec.revisionHistoryLimit = -1 => warns spec.revisionHistoryLimit
        spec.replicas = -1; spec.minReadySeconds = -1 => spec.replicas Invalid, spec.minReadySeconds Invalid
        spec.template.metadata.labels = {"app":"web","x!":"1"} => spec.template.labels Invalid ×2
        spec.template.metadata.annotations = {"controller.kubernetes.io/pod-deletion-cost":"x"} => spec.template.annotations[controller.kubernetes.io/pod-deletion-cost] Invalid ×2
        spec.template.spec.hostname = "NOT CHECKED" => ok
        spec.template.spec.activeDeadlineSeconds = 5 => spec.template.spec.activeDeadlineSeconds Forbidden
        spec.volumeClaimTemplates = [{"metadata":{"name":"data"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}]; spec.template.spec.containers[0].volumeMounts = [{"name":"data","mountPath":"/d"}] => ok
        spec.volumeClaimTemplates = [{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"data"},"spec":{"resources":{}}}] => spec.volumeClaimTemplates[0].spec.accessModes Required, spec.volumeClaimTemplates[0].spec.resources[storage] Required
        spec.volumeClaimTemplates = [{"metadata":{"name":"A_"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}] => spec.template.spec.volumes[0].name Invalid
        spec.volumeClaimTemplates = [{"metadata":{},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}] => spec.template.spec.volumes[0].name Required, spec.template.spec.volumes[0].persistentVolumeClaim.claimName Required
        spec.volumeClaimTemplates = [{"metadata":{"name":"data"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1500m"}}}}] => warns spec.volumeClaimTemplates[0].resources.requests[storage]
        metadata.name = "a.b" => metadata.name Invalid
        """);

    public static IEnumerable<TheoryDataRow<string>> DaemonSets => ApiCases.Of("""
        spec.selector = {} => spec.selector Invalid
        spec.updateStrategy = {"type":"OnDelete","rollingUpdate":{"maxSurge":"x"}} => ok
        spec.updateStrategy = {"rollingUpdate":{"maxSurge":1}} => spec.updateStrategy.rollingUpdate.maxSurge Invalid
        spec.updateStrategy = {"rollingUpdate":{"maxSurge":1,"maxUnavailable":0}} => ok
        spec.updateStrategy = {"rollingUpdate":{"maxUnavailable":"150%"}} => spec.updateStrategy.rollingUpdate.maxUnavailable Invalid
        spec.template.spec.restartPolicy = "OnFailure" => spec.template.spec.restartPolicy NotSupported
        spec.minReadySeconds = -1; spec.revisionHistoryLimit = -1 => spec.minReadySeconds Invalid, spec.revisionHistoryLimit Invalid
        """);

    public static IEnumerable<TheoryDataRow<string>> Jobs => ApiCases.Of("""
        spec.template.spec.restartPolicy = absent => spec.template.spec.restartPolicy Required
        spec.template.spec.restartPolicy = "Maybe" => spec.template.spec.restartPolicy NotSupported ×2
        spec.completionMode = "Indexed"; spec.parallelism = 2 => spec.completions Required
        spec.completionMode = "Indexed"; spec.completions = 2; spec.parallelism = 100001 => spec.parallelism Invalid
        spec.completionMode = "Indexed"; spec.completions = 3; spec.maxFailedIndexes = 4; spec.backoffLimitPerIndex = 1 => spec.maxFailedIndexes Invalid
        spec.completionMode = "Indexed"; spec.completions = 3; spec.maxFailedIndexes = 1 => spec.backoffLimitPerIndex Required
        spec.completionMode = "Indexed"; spec.completions = 100001; spec.parallelism = 10001; spec.backoffLimitPerIndex = 1 => spec.maxFailedIndexes Required, spec.parallelism Invalid
        spec.completionMode = "Indexed"; spec.completions = 3; metadata.name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" => metadata.name Invalid
        spec.completionMode = "Indexed"; spec.completions = 3; spec.successPolicy = {"rules":[]} => spec.successPolicy.rules Required
        spec.completionMode = "Indexed"; spec.completions = 3; spec.successPolicy = {"rules":[{}]} => spec.successPolicy.rules[0] Required
        spec.completionMode = "Indexed"; spec.completions = 3; spec.successPolicy = {"rules":[{"succeededIndexes":"2,1"}]} => spec.successPolicy.rules[0].succeededIndexes Invalid
        spec.completionMode = "Indexed"; spec.completions = 3; spec.successPolicy = {"rules":[{"succeededIndexes":"0-2","succeededCount":4}]} => spec.successPolicy.rules[0].succeededCount Invalid ×2
        spec.successPolicy = {"rules":[{"succeededCount":1}]} => spec.successPolicy Invalid
        spec.podFailurePolicy = {"rules":[{"action":"","onExitCodes":{"operator":"","values":[]}}]} => spec.podFailurePolicy.rules[0].action Required, spec.podFailurePolicy.rules[0].onExitCodes.operator Required, spec.podFailurePolicy.rules[0].onExitCodes.values Invalid
        spec.podFailurePolicy = {"rules":[{"action":"FailIndex","onPodConditions":[{"type":"x"}]}]} => spec.podFailurePolicy.rules[0].action Invalid
        spec.podFailurePolicy = {"rules":[{"action":"FailJob","onExitCodes":{"containerName":"gone","operator":"In","values":[3,0,3]}}]} => spec.podFailurePolicy.rules[0].onExitCodes.containerName Invalid, spec.podFailurePolicy.rules[0].onExitCodes.values[1] Invalid, spec.podFailurePolicy.rules[0].onExitCodes.values[2] Duplicate, spec.podFailurePolicy.rules[0].onExitCodes.values Invalid
        spec.podFailurePolicy = {"rules":[]}; spec.template.spec.restartPolicy = "OnFailure" => spec.template.spec.restartPolicy Invalid
        spec.podFailurePolicy = {"rules":[]}; spec.podReplacementPolicy = "TerminatingOrFailed" => spec.podReplacementPolicy NotSupported
        spec.managedBy = "" => spec.managedBy Required
        spec.managedBy = "noslash" => spec.managedBy Invalid
        spec.managedBy = "example.com/x" => ok
        spec.selector = {"matchLabels":{"a":"b"}} => spec.selector Invalid, spec.template.metadata.labels Invalid
        spec.template.metadata.labels = {"job-name":"other"} => spec.template.metadata.labels[job-name] Invalid
        spec.template.metadata.labels = {"a!":"b"} => spec.template.labels Invalid, metadata.labels Invalid
        spec.manualSelector = true; spec.selector = {"matchLabels":{"a":"b"}}; spec.template.metadata.labels = {"a":"b"} => ok
        spec.ttlSecondsAfterFinished = -1; spec.backoffLimit = -1; spec.completions = -1 => spec.ttlSecondsAfterFinished Invalid, spec.backoffLimit Invalid, spec.completions Invalid
        metadata.name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; spec.template.metadata.labels = {"a":"b"} => spec.template.labels Invalid ×2, metadata.labels Invalid ×2
        """);

    public static IEnumerable<TheoryDataRow<string>> CronJobs => ApiCases.Of("""
        spec.schedule = "" => spec.schedule Required
        spec.schedule = "0 0 0 0 0 0" => spec.schedule Invalid
        spec.schedule = "TZ=UTC 0 0 * * *" => spec.schedule Invalid
        spec.schedule = "TZ=Nope 0 0 * * *" => spec.schedule Invalid ×2
        spec.schedule = "0 0 * jan,DEC mon-fri" => ok
        spec.schedule = "5/15 * * * *" => ok
        spec.schedule = "*/0 * * * *" => spec.schedule Invalid
        spec.schedule = "10-5 * * * *" => spec.schedule Invalid
        spec.schedule = "@Daily" => spec.schedule Invalid
        spec.schedule = "@every x" => spec.schedule Invalid
        spec.timeZone = "Europe/Berlin" => ok
        spec.timeZone = "europe/berlin" => spec.timeZone Invalid
        spec.timeZone = "local" => spec.timeZone Invalid ×2
        spec.timeZone = "Local" => spec.timeZone Invalid
        spec.timeZone = "Bad Zone" => spec.timeZone Invalid
        spec.timeZone = "Etc/UTC" => ok
        spec.concurrencyPolicy = "" => ok
        spec.startingDeadlineSeconds = -1 => spec.startingDeadlineSeconds Invalid
        spec.jobTemplate.spec.template.spec.restartPolicy = absent => spec.jobTemplate.spec.template.spec.restartPolicy Required
        spec.jobTemplate.spec.selector = {"matchLabels":{"a":"b"}} => spec.jobTemplate.spec.selector Invalid
        spec.jobTemplate.spec.manualSelector = true => spec.jobTemplate.spec.manualSelector NotSupported
        spec.jobTemplate.spec.completionMode = "Indexed" => spec.jobTemplate.spec.completions Required
        spec.jobTemplate.metadata.labels = {"!":"x"} => ok
        metadata.name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" => ok
        metadata.name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" => metadata.name Invalid
        """);

    [Theory]
    [MemberData(nameof(Deployments))]
    public void A_Deployment_is_answered_as_the_server_does(string line) => Check(Deployment, line);

    [Theory]
    [MemberData(nameof(StatefulSets))]
    public void A_StatefulSet_is_answered_as_the_server_does(string line) => Check(StatefulSet, line);

    [Theory]
    [MemberData(nameof(DaemonSets))]
    public void A_DaemonSet_is_answered_as_the_server_does(string line) => Check(DaemonSet, line);

    [Theory]
    [MemberData(nameof(Jobs))]
    public void A_Job_is_answered_as_the_server_does(string line) => Check(Job, line);

    [Theory]
    [MemberData(nameof(CronJobs))]
    public void A_CronJob_is_answered_as_the_server_does(string line) => Check(CronJob, line);

    private static void Check(string manifest, string line)
    {
        var (expected, actual) = ApiCases.Run(manifest, line);
        Assert.Equal(expected, actual);
    }
}
