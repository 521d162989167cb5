namespace KubeDsl.TestKit;

/// <summary>One of the texts that a test compares with accepted files.</summary>
/// <param name="Hint">Tells the texts of one test apart; null when there is just one.</param>
/// <param name="Extension">The extension of the file, without a dot.</param>
/// <param name="Text">The text.</param>
public sealed record SnapshotPart(string? Hint, string Extension, string Text);
