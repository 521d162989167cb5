using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.TestKit;

/// <summary>The same options for every file, as an .editorconfig at the root gives them.</summary>
internal sealed class TestOptionsProvider(ImmutableDictionary<string, string> options) : AnalyzerConfigOptionsProvider
{
    private readonly Options values = new(options);

    public override AnalyzerConfigOptions GlobalOptions => this.values;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => this.values;

    /// <summary>The options whose names begin with the file's path and a bar, such as <c>a.json|build_metadata.AdditionalFiles.Kind</c>, come without it.</summary>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(options.AddRange(options.Where(o => o.Key.StartsWith(textFile.Path + "|", StringComparison.Ordinal)).Select(o => new KeyValuePair<string, string>(o.Key[(textFile.Path.Length + 1)..], o.Value))));

    private sealed class Options(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => options.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
    }
}
