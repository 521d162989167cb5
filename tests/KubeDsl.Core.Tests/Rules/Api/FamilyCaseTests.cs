namespace KubeDsl.Core.Tests.Rules.Api;

/// <summary>What the recordings of a real API server do not hold, but might: see <c>FamilyCases.txt</c>.</summary>
public sealed class FamilyCaseTests
{
    private static readonly string[] Lines = Read();

    private static readonly Dictionary<string, string> Manifests = Lines
        .Where(l => l[0] == '=')
        .ToDictionary(l => l[1..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Cases => Lines.Where(l => l[0] is not ('=' or '#')).Select(l => new TheoryDataRow<string>(l));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_member_of_a_family_is_answered_as_the_server_does(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (expected, actual) = ApiCases.Run(Manifests[line[..colon]], line[(colon + 1)..].Trim());
        Assert.Equal(expected, actual);
    }

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(FamilyCaseTests).Assembly.GetManifestResourceStream("FamilyCases.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
