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
internal sealed class RenderCommand
{
    private readonly TerminalOutput output;
    private readonly EnvironmentOption environment;
    private readonly ParameterOption parameters;

    private readonly Option<string> format = new("--output-format", "-o")
    {
        Description = "yaml and json: one text an environment; file-per-object and kustomize: folders, which need --output.",
        HelpName = "format",
        DefaultValueFactory = _ => OutputFormat.Yaml.Name,
    };

    private readonly Option<DirectoryInfo?> folder = new("--output", "-d") { Description = "The folder that files are written to. When absent, the manifests are written to the standard output.", HelpName = "folder" };

    internal RenderCommand(IReadOnlyList<EnvironmentModel> environments, TerminalOutput output, ParameterOption parameters)
    {
        this.output = output;
        this.environment = new EnvironmentOption(environments);
        this.parameters = parameters;
        this.format.AcceptOnlyFromAmong([.. OutputFormat.All.Select(f => f.Name)]);
    }

    internal Command Create()
    {
        var command = new Command("render", "Writes the manifests to the standard output or to files.");
        command.Options.Add(this.environment.Option);
        command.Options.Add(this.parameters.Option);
        command.Options.Add(this.format);
        command.Options.Add(this.folder);
        command.SetAction(this.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var chosen = this.parameters.Apply(result, this.environment.Read(result));
        ParameterOption.RequireValues(chosen);
        var form = OutputFormat.Find(result.GetValue(this.format)!)!;
        if (result.GetValue(this.folder) is { } target)
        {
            await this.WriteFilesAsync(ManifestFiles.Write(chosen, form.Layout, form.Format), target.FullName, cancellationToken);
            return ExitCodes.Success;
        }

        if (form.Layout != ManifestLayout.SingleFile)
            throw new CliException($"The format '{form.Name}' makes several files: name their folder with --output.");
        if (chosen.Count > 1)
            throw new CliException($"Name one environment with --environment ({string.Join(", ", chosen.Select(model => model.Name))}), or a folder for all with --output.");
        await this.output.Out.WriteAsync(ManifestFiles.WriteText(chosen[0].Objects, form.Format));
        return ExitCodes.Success;
    }

    private async Task WriteFilesAsync(IEnumerable<ManifestFile> files, string target, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(target, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, cancellationToken);
            await this.output.Out.WriteLineAsync(path);
        }
    }
}
