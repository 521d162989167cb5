using KubeDsl.Rules;

namespace KubeDsl.RuleDocs;

/// <summary>One page: the heading, then generated parts between marks, and hand-written ones around them.</summary>
public static class RulePage
{
    private const string End = "<!-- end -->";

    /// <summary>The page with its heading and its generated parts brought up to date.</summary>
    /// <exception cref="FormatException">The page lacks the marks of a generated part.</exception>
    public static string Update(string page, Rule rule, bool hasFix)
    {
        page = page.ReplaceLineEndings("\n");
        var heading = page.IndexOf('\n', StringComparison.Ordinal);
        page = "# " + rule.Id + ": " + rule.Title + (heading < 0 ? "\n" : page[heading..]);
        page = Replace(page, "facts", Facts(rule, hasFix), rule);
        page = Replace(page, "consequence", rule.Description + "\n", rule);
        return Replace(page, "severity", Severity(rule), rule);
    }

    private static string Replace(string page, string part, string text, Rule rule)
    {
        var mark = "<!-- generated: " + part + " -->";
        var start = page.IndexOf(mark, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0
            ? throw new FormatException($"The page of {rule.Id} lacks the part '{mark}' … '{End}'.")
            : page[..(start + mark.Length)] + "\n" + text + page[end..];
    }

    private static string Facts(Rule rule, bool hasFix) =>
        "| Category | Default severity | Code fix |\n" +
        "|---|---|---|\n" +
        $"| {rule.Category} | {RuleTable.InWords(rule.Severity)} | {(hasFix ? "yes" : "none")} |\n" +
        "\n" +
        $"> {rule.MessageFormat}\n";

    private static string Severity(Rule rule) =>
        "```ini\n" +
        "# .editorconfig: error, warning, suggestion, silent or none\n" +
        "[*.cs]\n" +
        $"dotnet_diagnostic.{rule.Id}.severity = {(rule.Severity == RuleSeverity.Off ? "warning" : "none")}\n" +
        "```\n" +
        "\n" +
        "In one place only, with the reason beside it:\n" +
        "\n" +
        "```csharp\n" +
        $"#pragma warning disable {rule.Id} // why this is right here\n" +
        "```\n";
}
