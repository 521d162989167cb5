using System;

namespace KubeDsl;

/// <summary>A certificate of the Pod as files of a projected volume: <c>sources[].podCertificate</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PodCertificateAttribute : Attribute
{
    /// <summary>Writes <see cref="SignerName"/>, <see cref="KeyType"/>.</summary>
    /// <param name="signerName">The field <c>signerName</c>.</param>
    /// <param name="keyType">The field <c>keyType</c>, such as <c>ED25519</c> or <c>ECDSAP256</c>.</param>
    public PodCertificateAttribute(string signerName, string keyType)
    {
        this.SignerName = signerName;
        this.KeyType = keyType;
    }

    /// <summary>The field <c>signerName</c>.</summary>
    public string SignerName { get; }

    /// <summary>The field <c>keyType</c>, such as <c>ED25519</c> or <c>ECDSAP256</c>.</summary>
    public string KeyType { get; }

    /// <summary>The field <c>credentialBundlePath</c>: key and certificates in one file.</summary>
    public string? CredentialBundlePath { get; set; }

    /// <summary>The field <c>keyPath</c>.</summary>
    public string? KeyPath { get; set; }

    /// <summary>The field <c>certificateChainPath</c>.</summary>
    public string? CertificateChainPath { get; set; }

    /// <summary>The field <c>maxExpirationSeconds</c>, in seconds; 86400 by default.</summary>
    public int MaxExpirationSeconds { get; set; }
}
