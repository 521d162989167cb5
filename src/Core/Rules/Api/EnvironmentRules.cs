using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>The environment variables of a container.</summary>
internal static class EnvironmentRules
{
    internal static void Check(Container container, FieldPath path, PodContext pod)
    {
        for (var i = 0; i < container.Env.Count; i++)
        {
            var variable = container.Env[i];
            var item = path.Field("env")[i];
            if (variable.Name.Length == 0)
                pod.Faults.Required(item.Field("name"));
            else if (!EnvironmentVariableName.IsValid(variable.Name))
                pod.Faults.Invalid(item.Field("name"), variable.Name, EnvironmentVariableName.Wanted);
            if (variable.ValueFrom is { } source)
                CheckSource(variable, source, item.Field("valueFrom"), pod);
        }

        for (var i = 0; i < container.EnvFrom.Count; i++)
            CheckEnvFrom(container.EnvFrom[i], path.Field("envFrom"), i, pod.Faults);
    }

    private static void CheckSource(EnvVar variable, EnvVarSource source, FieldPath path, PodContext pod)
    {
        var faults = pod.Faults;
        if (source.FieldRef is { } field)
            DownwardRules.CheckField(field, DownwardRules.EnvironmentFields, path.Field("fieldRef"), faults);
        if (source.ResourceFieldRef is { } resource)
            DownwardRules.CheckResource(resource, inVolume: false, path.Field("resourceFieldRef"), faults);
        if (source.ConfigMapKeyRef is { } configMap)
            CheckKeyRef(configMap.Name, configMap.Key, path.Field("configMapKeyRef"), faults);
        if (source.SecretKeyRef is { } secret)
            CheckKeyRef(secret.Name, secret.Key, path.Field("secretKeyRef"), faults);
        if (source.FileKeyRef is { } file)
            CheckFile(file, path.Field("fileKeyRef"), pod);

        var count = new object?[] { source.FieldRef, source.ResourceFieldRef, source.ConfigMapKeyRef, source.SecretKeyRef, source.FileKeyRef }.Count(s => s is not null);
        if (count == 0)
            faults.Invalid(path, variable.Name, "must have a source: fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef or fileKeyRef");
        else if (variable.Value is { Length: > 0 })
            faults.Invalid(path, variable.Name, "must not have a value and a source");
        else if (count > 1)
            faults.Invalid(path, variable.Name, "must not have more than one source");
    }

    private static void CheckKeyRef(string name, string key, FieldPath path, ApiFaults faults)
    {
        faults.Invalid(path.Field("name"), name, DnsSubdomain.Complaints(name));
        if (key.Length == 0)
            faults.Required(path.Field("key"));
        else
            faults.Invalid(path.Field("key"), key, ConfigKey.Complaints(key));
    }

    private static void CheckFile(FileKeySelector file, FieldPath path, PodContext pod)
    {
        var faults = pod.Faults;
        if (file.Key.Length == 0)
            faults.Required(path.Field("key"));
        else if (!EnvironmentVariableName.IsValid(file.Key))
            faults.Invalid(path.Field("key"), file.Key, EnvironmentVariableName.Wanted);
        if (file.Path.Length == 0)
            faults.Required(path.Field("path"));
        else if (RelativePath.HasParentElement(file.Path))
            faults.Invalid(path.Field("path"), file.Path, "must not have the element '..'");
        path = path.Field("volumeName");
        if (file.VolumeName.Length == 0)
            faults.Required(path);
        else
            faults.Invalid(path, file.VolumeName, DnsLabel.Complaints(file.VolumeName));
        var volume = pod.Spec.Volumes.FirstOrDefault(v => v.Name == file.VolumeName);
        if (volume is null)
            faults.NotFound(path, file.VolumeName, "is no volume of the Pod");
        else if (volume.EmptyDir is null)
            faults.Invalid(path, file.VolumeName, "must be an emptyDir volume");
    }

    private static void CheckEnvFrom(EnvFromSource source, FieldPath list, int index, ApiFaults faults)
    {
        var path = list[index];
        if (source.Prefix is { Length: > 0 } prefix && !EnvironmentVariableName.IsValid(prefix))
            faults.Invalid(path.Field("prefix"), prefix, EnvironmentVariableName.Wanted);
        if (source.ConfigMapRef is { } configMap)
            CheckEnvFromName(configMap.Name, path.Field("configMapRef.name"), faults);
        if (source.SecretRef is { } secret)
            CheckEnvFromName(secret.Name, path.Field("secretRef.name"), faults);
        // The server does not say which entry it means.
        if (source.ConfigMapRef is null == source.SecretRef is null)
            faults.Invalid(list, source.Prefix ?? "", "must have exactly one source in each entry: configMapRef or secretRef");
    }

    private static void CheckEnvFromName(string name, FieldPath path, ApiFaults faults)
    {
        if (name.Length == 0)
            faults.Required(path);
        else
            faults.Invalid(path, name, NameGrammar.Subdomain.PrefixComplaints(name));
    }
}
