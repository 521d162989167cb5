namespace KubeDsl.Scheduling.Columns;

/// <summary>A counter that each Pod of a template adds to, and how much: more than 1 when the template carries a term several times.</summary>
internal readonly record struct Contribution(DomainCounter Counter, int Times);
