namespace KubeDsl.Scheduling.Columns;

/// <summary>A term that Pods carry and that others must heed: where its carriers are, and what it does to a Pod that it matches.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">What each carrier in the domain adds to the score; 0 when the domain is forbidden instead (required anti-affinity).</param>
/// <param name="Carriers">The carriers by domain.</param>
internal sealed record CarriedTerm(AffinityTerm Term, int Weight, DomainCounter Carriers);
