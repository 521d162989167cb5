namespace KubeDsl.TestKit;

/// <summary>A file of a <see cref="TestProject"/>.</summary>
/// <param name="Path">Its name, such as <c>Shop.cs</c>.</param>
/// <param name="Text">Its text; analyzer and fix tests may mark it (<see cref="Markup"/>).</param>
public readonly record struct TestFile(string Path, string Text);
