using System.Globalization;
using System.Text;

namespace KubeDsl.CoverageDocs;

/// <summary>The page with the table.</summary>
public static class CoveragePage
{
    /// <summary>Where the page lies in the repository.</summary>
    public const string RelativePath = "docs/coverage.md";

    /// <summary>The page's text.</summary>
    public static string Write(IReadOnlyList<CoverageSection> sections)
    {
        var text = new StringBuilder(
            """
            # What of the Kubernetes API declarations reach

            <!-- Written by build/CoverageDocs; run it again instead of editing. -->

            Every field of the kinds that have attributes, as the schema of Kubernetes 1.36 lists them. How each is reached was not written down but observed: the declarations in
            `build/CoverageDocs/Sources` are read, and each field of the objects that come of them tells where it was written. An API server accepts all of these objects.

            - **attribute**: the attributes and arguments that set the field; lower case names are positional.
            - **KubeDsl**: nobody writes the field, it follows from other declarations.
            - **patch**: `[Patch("path", value)]` sets the field; a test does it for each of them.
            - **server**: the API server sets the field, or only running Pods can get it.
            - **refused**: secret values do not belong in sources, so that neither attributes nor patches set them.

            Of a workload, a patch names the field from the object on, such as `spec.template.spec.containers[0].tty`; of its other objects with `Kind = Kinds.Service`.
            Status is left out. Kinds that are not listed here are declared with `[KubernetesObject]` and patches.

            | Section | Fields | Attribute | KubeDsl | Patch | Server | Refused |
            |---|---:|---:|---:|---:|---:|---:|

            """.ReplaceLineEndings("\n"));
        foreach (var section in sections)
            Line(text, "[" + section.Title + "](#" + Anchor(section) + ")", [section]);
        Line(text, "**All**", sections);
        foreach (var section in sections)
            Write(section, text);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string title, IReadOnlyCollection<CoverageSection> sections)
    {
        int[] counts = [.. new[] { Reach.Attribute, Reach.KubeDsl, Reach.Patch, Reach.Server, Reach.Refused }.Select(r => sections.Sum(s => s.Count(r)))];
        text.Append(CultureInfo.InvariantCulture, $"| {title} | {counts.Sum()} | {string.Join(" | ", counts)} |\n");
    }

    private static void Write(CoverageSection section, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n\n| Field | Reached by | |\n|---|---|---|\n");
        foreach (var row in section.Rows)
        {
            var how = row.Reach switch
            {
                Reach.Section => "see",
                Reach.KubeDsl => "KubeDsl",
                var other => other.ToString().ToLowerInvariant(),
            };
            var by = row.Reach == Reach.Section ? "[" + row.By[0] + "](#" + Anchor(row.By[0]) + ")" : string.Join(", ", row.By.Select(b => b[0] == '[' ? "`" + b + "`" : b));
            text.Append(CultureInfo.InvariantCulture, $"| `{row.Path}` | {how} | {by} |\n");
        }
    }

    private static string Anchor(CoverageSection section) => Anchor(section.Title);

    private static string Anchor(string title) => title.ToLowerInvariant().Replace(' ', '-');
}
