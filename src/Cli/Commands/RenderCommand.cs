using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KubeDsl.Cli.Terminal;
using KubeDsl.Manifests.Layouts;
using KubeDsl.Planning;

namespace KubeDsl.Cli.Commands;

/// <summary>The verb <c>render</c>: writes the manifests.</summary>
internal sealed class RenderCommand(IReadOnlyList<EnvironmentModel> environments, TerminalOutput output)
{
    private readonly EnvironmentOption environment = new(environments);

    private readonly Option<ManifestFormat> format = new("--output", "-o") { Description = "The language of the manifests." };

    private readonly Option<ManifestLayout?> layout = new("--layout", "-l") { Description = "How objects are laid out over files; needs --directory. SingleFile when absent." };

    private readonly Option<DirectoryInfo?> directory = new("--directory", "-d") { Description = "The folder that files are written to. When absent, one environment is written to the standard output.", HelpName = "folder" };

    internal Command Create()
    {
        var command = new Command("render", "Writes the manifests to the standard output or to files.");
        command.Options.Add(this.environment.Option);
        command.Options.Add(this.format);
        command.Options.Add(this.layout);
        command.Options.Add(this.directory);
        command.SetAction(this.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var chosen = this.environment.Read(result);
        var language = result.GetValue(this.format);
        if (result.GetValue(this.directory) is { } folder)
        {
            await this.WriteFilesAsync(ManifestFiles.Write(chosen, result.GetValue(this.layout) ?? ManifestLayout.SingleFile, language), folder.FullName, cancellationToken);
            return ExitCodes.Success;
        }

        if (result.GetValue(this.layout) is not (null or ManifestLayout.SingleFile))
            throw new CliException("A layout of several files needs --directory.");
        if (chosen.Count > 1)
            throw new CliException($"Name one environment with --environment ({string.Join(", ", chosen.Select(model => model.Name))}), or a folder for all with --directory.");
        await output.Out.WriteAsync(ManifestFiles.WriteText(chosen[0].Objects, language));
        return ExitCodes.Success;
    }

    private async Task WriteFilesAsync(IEnumerable<ManifestFile> files, string folder, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, cancellationToken);
            await output.Out.WriteLineAsync(path);
        }
    }
}
