using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Declarations.Tests.Inputs;

/// <summary>What a build would hand over.</summary>
internal static class TestInputs
{
    internal const string Folder = "/home/shop/";

    /// <summary>Files by their paths; those with a source were prepared from it.</summary>
    internal static ProjectInputs Of(params (string Path, string Text, string? Source)[] files)
    {
        var texts = files.Select(f => new Text(f.Path.StartsWith('/') ? f.Path : Folder + f.Path, f.Text, f.Source)).ToList();
        return ProjectInputs.Read([.. texts], new Provider(new() { ["build_property.ProjectDir"] = Folder }));
    }

    internal static ProjectInputs WithOptions(Dictionary<string, string> options) => ProjectInputs.Read([], new Provider(options));

    private sealed class Text(string path, string text, string? source) : AdditionalText
    {
        public override string Path => path;

        internal string? Source => source is null ? null : Folder + source;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Provider(Dictionary<string, string> options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(textFile is Text { Source: { } source } ? new() { ["build_metadata.AdditionalFiles.KubeDslSource"] = source } : []);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
