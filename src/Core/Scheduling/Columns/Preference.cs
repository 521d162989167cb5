namespace KubeDsl.Scheduling.Columns;

/// <summary>A term that attracts (weight above 0) or repels Pods, by the number of matching Pods in a domain.</summary>
internal readonly record struct Preference(DomainCounter Counter, int Weight);
