using System.Text;
using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit;

/// <content>What an edit costs: the table edit → step → reason.</content>
public static partial class Verify
{
    /// <summary>
    /// Runs the generators on a project, then once more after each edit (each starts from the unedited project), and compares the table of reasons. A row is
    /// <c>edit | step | reasons</c>, the reasons counted in the order of Roslyn's enum; the steps that add source are called <c>(output)</c>.
    /// </summary>
    /// <exception cref="VerificationException">The table differs.</exception>
    public static void Steps(TestProject project, string expected, params Edit[] edits) =>
        ThrowOnDifference("The steps' reasons", expected.ReplaceLineEndings("\n").Trim('\n'), StepTable(project, edits));

    /// <summary>The table that <see cref="Steps"/> compares.</summary>
    public static string StepTable(TestProject project, IReadOnlyList<Edit> edits)
    {
        var compilation = project.Compile();
        var first = Driver.Create(project).RunGenerators(compilation);
        Driver.ThrowIfFailed(first.GetRunResult());
        var rows = new List<(string Edit, string Step, string Reasons)>();
        foreach (var edit in edits)
        {
            var run = first.RunGenerators(edit.Apply(project).Compile(compilation)).GetRunResult();
            Driver.ThrowIfFailed(run);
            rows.AddRange(GeneratorSteps.Own(run).Where(s => !IsOutput(s.Key)).Select(s => (edit.Name, s.Key, Reasons(s.Value))));
            rows.Add((edit.Name, "(output)", Reasons(GeneratorSteps.Outputs(run))));
        }

        var (editWidth, stepWidth) = (rows.Max(r => r.Edit.Length), rows.Max(r => r.Step.Length));
        var table = new StringBuilder();
        foreach (var (edit, step, reasons) in rows)
            table.Append(edit.PadRight(editWidth)).Append(" | ").Append(step.PadRight(stepWidth)).Append(" | ").Append(reasons).Append('\n');
        return table.ToString().TrimEnd('\n');
    }

    private static bool IsOutput(string step) => step is "SourceOutput" or "ImplementationSourceOutput";

    private static string Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(", ", steps
        .SelectMany(s => s.Outputs)
        .GroupBy(o => o.Reason)
        .OrderBy(g => g.Key)
        .Select(g => g.Count() + " " + g.Key));

    private static void ThrowOnDifference(string what, string expected, string actual)
    {
        if (TextDifference.Describe(expected, actual) is { } difference)
            throw new VerificationException(what + " differ: " + difference + "\nactual:\n" + actual);
    }
}
