using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.Api;

namespace KubeDsl.Vectors.Validation;

/// <summary>What an API server answered to objects that were created.</summary>
public sealed class ValidationVectors : IVectorSet
{
    /// <summary>
    /// The server that was measured: empty but for its own namespaces, no privileged containers, no plug-in that fills in service accounts.
    /// </summary>
    public static ApiContext Server { get; } = new()
    {
        Namespaces = ["default", "kube-system", "kube-public", "kube-node-lease"],
        PriorityClasses = [],
        RuntimeClasses = new([]),
        AllowPrivileged = false,
        FillsServiceAccount = false,
    };

    public string Verb => "validation";

    public string Folder => this.Verb;

    public string NameOf(MappingNode vector) => vector.Text("name");

    public string? Run(MappingNode vector)
    {
        var answer = ApiServer.Create(vector.Mapping("object"), Server);
        var expect = vector.Mapping("expect");
        var accepted = expect.Text("accepted") == "true";
        if (accepted != answer.Accepted)
            return (accepted ? "accepted, but we refuse: " : "refused, but we accept: ") + string.Join("; ", answer.Faults.Select(f => f.Reason + " " + f.Message));
        if (accepted)
            return Difference("warnings", expect.Texts("warnings"), [.. answer.Warnings], MatchesWarning, w => w.Arguments[0]);
        if (expect["status"] is { } status && status.Number() != answer.Status)
            return $"status {status.Number()}, but we answer {answer.Status}: " + string.Join("; ", answer.Faults.Select(f => f.Message));
        if (expect["causes"] is null)
            return null;
        var causes = expect.Objects("causes").Select(c => c.Text("field") + " " + c.Text("reason")).ToList();
        return Difference("causes", causes, [.. answer.Faults], (cause, fault) => cause == CauseOf(fault), CauseOf);
    }

    private static string CauseOf(Fault fault) => fault.Place.Path + " " + fault.Reason;

    /// <summary>Some warnings do not begin with their field; then the measured text goes on after what we know of it.</summary>
    private static bool MatchesWarning(string expected, Fault warning) =>
        expected == warning.Arguments[0] || (warning.Arguments[0] != warning.Place.Path && expected.StartsWith(warning.Arguments[0], StringComparison.Ordinal));

    /// <summary>Compares two lists as multisets.</summary>
    private static string? Difference(string what, IReadOnlyList<string> expected, List<Fault> actual, Func<string, Fault, bool> matches, Func<Fault, string> describe)
    {
        var missing = new List<string>();
        foreach (var item in expected)
        {
            var index = actual.FindIndex(a => matches(item, a));
            if (index < 0)
                missing.Add(item);
            else
                actual.RemoveAt(index);
        }

        return missing.Count == 0 && actual.Count == 0
            ? null
            : $"{what}: missing [{string.Join("; ", missing)}], superfluous [{string.Join("; ", actual.Select(describe))}]";
    }
}
