using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KubeDsl.Model;

namespace KubeDsl.Manifests;

/// <summary>A short text that changes when an object's content does: the end of the names of objects that cannot or should not change in place.</summary>
public static class ContentHash
{
    private const int Bytes = 5;

    /// <summary>The hash of all that the object says beside its metadata and status: ten hexadecimal digits of the content's SHA-256.</summary>
    public static string Of(KubernetesObject value)
    {
        var content = new MappingNode();
        foreach (var entry in ManifestWriter.WriteDeclared(value).Entries)
        {
            if (entry.Key is not ("apiVersion" or "kind" or "metadata"))
                content.Add(entry.Key, entry.Value);
        }

        return Of(content);
    }

    private static string Of(ManifestNode node)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(CanonicalText.Of(node)));
        var result = new StringBuilder(2 * Bytes);
        for (var i = 0; i < Bytes; i++)
            result.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        return result.ToString();
    }
}
