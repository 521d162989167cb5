using KubeDsl.Defaulting;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules.Api;

namespace KubeDsl.Core.Tests.Rules.Api;

/// <summary>
/// Cases written one a line: <c>place = JSON; place = JSON =&gt; what the server says</c>. It says <c>ok</c>, a status alone (<c>400</c>), or each cause as field and reason
/// (without <c>FieldValue</c>) with commas between; <c>×2</c> behind a cause says that it comes twice; <c>warns</c> and fields say what it warns about.
/// </summary>
internal static class ApiCases
{
    private static readonly ApiContext Server = new()
    {
        Namespaces = ["default"],
        PriorityClasses = [],
        RuntimeClasses = new([]),
        AllowPrivileged = false,
        FillsServiceAccount = false,
    };

    public static IEnumerable<TheoryDataRow<string>> Of(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#').Select(l => new TheoryDataRow<string>(l));

    /// <summary>Runs a case on a manifest; returns what was expected and what came.</summary>
    public static (string Expected, string Actual) Run(string manifest, string line)
    {
        var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
        return (Normal(line[(arrow + 2)..].Trim()), Describe(ApiServer.Create(Edited(manifest, line[..arrow]), Server)));
    }

    /// <summary>Runs a case of a change: <c>edits of what is stored | edits of what is sent =&gt; what the server says</c>.</summary>
    public static (string Expected, string Actual) RunUpdate(string manifest, string line)
    {
        var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var stored = ObjectDefaults.Apply(Read(Edited(manifest, line[..bar])));
        return (Normal(line[(arrow + 2)..].Trim()), Describe(ApiServer.Update(Read(Edited(manifest, line[(bar + 1)..arrow])), stored, Server)));
    }

    internal static KubernetesObject Read(MappingNode node)
    {
        var issues = new List<ReadIssue>();
        var value = ManifestReader.Read(node, issues);
        Assert.Empty(issues);
        return value!;
    }

    internal static MappingNode Edited(string manifest, string edits)
    {
        var node = (MappingNode)JsonManifestReader.Read(manifest);
        foreach (var edit in edits.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = edit.IndexOf(" = ", StringComparison.Ordinal);
            ManifestEdit.Set(node, edit[..sign], edit[(sign + 3)..]);
        }

        return node;
    }

    private static string Describe(ApiAnswer answer)
    {
        if (answer.Accepted)
            return answer.Warnings.IsEmpty ? "ok" : "warns " + Sorted(answer.Warnings.Select(w => w.Arguments[0]));
        return answer.Status == 422
            ? Sorted(answer.Faults.Select(f => f.Place.Path + " " + f.Reason!.ToString()!.Replace("FieldValue", "", StringComparison.Ordinal)))
            : FormattableString.Invariant($"{answer.Status}");
    }

    private static string Normal(string expected)
    {
        if (expected == "ok" || expected.All(char.IsAsciiDigit))
            return expected;
        var warns = expected.StartsWith("warns ", StringComparison.Ordinal);
        var items = (warns ? expected[6..] : expected).Split(", ").SelectMany(i => i.Contains('×', StringComparison.Ordinal)
            ? Enumerable.Repeat(i[..i.IndexOf('×', StringComparison.Ordinal)].Trim(), i[^1] - '0')
            : [i.Trim()]);
        return (warns ? "warns " : "") + Sorted(items);
    }

    private static string Sorted(IEnumerable<string> items) => string.Join("\n", items.Order(StringComparer.Ordinal));
}
