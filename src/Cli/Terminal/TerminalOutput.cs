using System.IO;
using Spectre.Console;

namespace KubeDsl.Cli.Terminal;

/// <summary>Where commands write to.</summary>
internal sealed class TerminalOutput(TextWriter output, TextWriter error, bool isTerminal)
{
    /// <summary>The standard output.</summary>
    internal TextWriter Out { get; } = output;

    /// <summary>The standard error.</summary>
    internal TextWriter Error { get; } = error;

    /// <summary>True when people read the output as it comes: only then there is colour.</summary>
    internal bool IsTerminal { get; } = isTerminal;

    /// <summary>The standard output with colours, as far as the terminal has them.</summary>
    internal IAnsiConsole Console { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
