namespace KubeDsl.TestKit.Tests.Toys;

/// <summary>What the toy generator's step hands on; the baggage is what a test wants to smuggle in.</summary>
internal sealed record ToyModel(string Name, object? Baggage);
