namespace KubeDsl.Rules;

/// <summary>One entry of the catalogue of mistakes.</summary>
/// <param name="Id">The stable id, such as <c>KDSL0301</c>; never used again for another rule.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Category">The theme, such as <c>KubeDsl.Networking</c>.</param>
/// <param name="Severity">How much it weighs when nobody configures it.</param>
/// <param name="MessageFormat">The message with <c>{0}</c> … for the arguments; it says the consequence and has no final full stop.</param>
/// <param name="Description">What happens in the cluster, and what would be right.</param>
public sealed record Rule(string Id, string Title, string Category, RuleSeverity Severity, string MessageFormat, string Description);
