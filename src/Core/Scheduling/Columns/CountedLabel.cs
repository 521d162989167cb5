namespace KubeDsl.Scheduling.Columns;

/// <summary>A namespace and a label that all Pods have which a counter counts: only they need to be asked.</summary>
internal readonly record struct CountedLabel(string Namespace, string Key, string Value);
