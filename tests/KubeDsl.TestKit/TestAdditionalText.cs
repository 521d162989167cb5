using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.TestKit;

/// <summary>An additional file held in memory.</summary>
internal sealed class TestAdditionalText(TestFile file) : AdditionalText
{
    public override string Path => file.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(file.Text, System.Text.Encoding.UTF8);
}
