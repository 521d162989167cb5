using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A Secret as the API server stores it. Source: <c>pkg/apis/core/v1/defaults.go</c> and <c>conversion.go</c>.</summary>
public static class SecretDefaults
{
    /// <summary>The Secret with the API's defaults: plain texts are merged into the data.</summary>
    public static Secret Apply(Secret secret) => secret with
    {
        Metadata = MetadataDefaults.Namespaced(secret.Metadata),
        Type = PodSpecDefaults.OrDefault(secret.Type, "Opaque"),
        Data = secret.StringData.IsEmpty ? secret.Data : new EquatableMap<string>(
            [.. secret.Data, .. secret.StringData.Select(t => new KeyValuePair<string, string>(t.Key, Base64.Encode(t.Value)))]),
        StringData = default,
    };
}
