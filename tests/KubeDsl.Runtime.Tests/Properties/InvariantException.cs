namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>Something that must always hold did not.</summary>
internal sealed class InvariantException(string message) : Exception(message);
