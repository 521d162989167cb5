using System.Text;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>ConfigMaps and Secrets.</summary>
internal static class DataRules
{
    /// <summary>The largest sum of all values, in bytes.</summary>
    internal const int MaxSize = 1024 * 1024;

    private static readonly FieldPath Data = FieldPath.Of("data");

    internal static void Check(ConfigMap configMap, ApiFaults faults)
    {
        var size = 0;
        foreach (var entry in configMap.Data)
        {
            faults.Invalid(Data.Key(entry.Key), entry.Key, ConfigKey.Complaints(entry.Key));
            if (configMap.BinaryData.ContainsKey(entry.Key))
                faults.Invalid(Data.Key(entry.Key), entry.Key, "stands in binaryData as well");
            size += TextSize.Of(entry.Value);
        }

        foreach (var entry in configMap.BinaryData)
        {
            faults.Invalid(FieldPath.Of("binaryData").Key(entry.Key), entry.Key, ConfigKey.Complaints(entry.Key));
            size += SizeOf(entry.Value);
        }

        if (size > MaxSize)
            faults.TooLong(FieldPath.Whole, size, MaxSize);
    }

    internal static void Check(Secret secret, ApiFaults faults)
    {
        var size = 0;
        foreach (var entry in secret.Data)
        {
            faults.Invalid(Data.Key(entry.Key), entry.Key, ConfigKey.Complaints(entry.Key));
            size += SizeOf(entry.Value);
        }

        if (size > MaxSize)
            faults.TooLong(Data, size, MaxSize);
        CheckType(secret, faults);
    }

    private static void CheckType(Secret secret, ApiFaults faults)
    {
        const string Account = "kubernetes.io/service-account.name";
        var data = secret.Data;
        switch (secret.Type)
        {
            case "kubernetes.io/service-account-token":
                if (string.IsNullOrEmpty(secret.Metadata.Annotations.GetValueOrDefault(Account)))
                    faults.Required(FieldPath.Metadata.Field("annotations").Key(Account), "must name the account of the token");
                break;
            case "kubernetes.io/dockercfg":
                CheckDocker(data, ".dockercfg", faults);
                break;
            case "kubernetes.io/dockerconfigjson":
                CheckDocker(data, ".dockerconfigjson", faults);
                break;
            case "kubernetes.io/basic-auth":
                if (data.ContainsKey("username") || data.ContainsKey("password"))
                    break;
                RequireKey(data, "username", faults);
                RequireKey(data, "password", faults);
                break;
            case "kubernetes.io/ssh-auth":
                if (string.IsNullOrEmpty(data.GetValueOrDefault("ssh-privatekey")))
                    faults.Required(Data.Key("ssh-privatekey"), "must be given in a Secret of this type");
                break;
            case "kubernetes.io/tls":
                RequireKey(data, "tls.crt", faults);
                RequireKey(data, "tls.key", faults);
                break;
        }
    }

    private static bool RequireKey(EquatableMap<string> data, string key, ApiFaults faults)
    {
        var found = data.ContainsKey(key);
        if (!found)
            faults.Required(Data.Key(key), "must be given in a Secret of this type");
        return found;
    }

    private static void CheckDocker(EquatableMap<string> data, string key, ApiFaults faults)
    {
        if (RequireKey(data, key, faults) && Base64.TryDecode(data[key], out var bytes)
            && JsonText.Read(Encoding.UTF8.GetString(bytes)) is not (MappingNode or ScalarNode { Kind: ScalarKind.Null }))
            faults.Invalid(Data.Key(key), key, "must hold a JSON object");
    }

    private static int SizeOf(string base64) => Base64.TryDecode(base64, out var bytes) ? bytes.Length : 0;
}
