using System.Globalization;
using System.Text;
using KubeDsl.Rules;

namespace KubeDsl.RuleDocs;

/// <summary>The table of all rules.</summary>
public static class RuleTable
{
    /// <summary>The page with the table.</summary>
    public static string Write(IEnumerable<Rule> rules, IReadOnlySet<string> fixable)
    {
        var text = new StringBuilder(
            """
            # Rules

            <!-- Written by build/RuleDocs from the catalogue of rules; run it again instead of editing. -->

            What the compiler says about declarations. Each rule is a function in KubeDsl.Core from objects to faults, so that the editor, the command line and the in-memory
            cluster say the same. All of them are live while typing; severities are set in `.editorconfig`.

            | Rule | What is wrong | Severity | Code fix |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var rule in rules)
            text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {InWords(rule.Severity)} | {(fixable.Contains(rule.Id) ? "yes" : "")} |\n");
        return text.ToString();
    }

    internal static string InWords(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.Info => "suggestion",
        _ => "off",
    };
}
