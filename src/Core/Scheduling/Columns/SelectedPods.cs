namespace KubeDsl.Scheduling.Columns;

/// <summary>The Pods of a namespace that a spread constraint counts, by the text of its selector.</summary>
internal sealed record SelectedPods(string Namespace, string Selector);
