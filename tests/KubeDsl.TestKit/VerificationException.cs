namespace KubeDsl.TestKit;

/// <summary>The code under test did not do what the test says. Every failure of the kit is one of these, whatever the test framework.</summary>
public sealed class VerificationException(string message) : Exception(message);
