using System;
using System.Globalization;
using System.IO;
using KubeDsl.Planning.WhatIf;

namespace KubeDsl.Cli.Commands.WhatIf;

/// <summary>A line on the terminal that says how far a long search is; short ones say nothing.</summary>
internal sealed class ProgressLine(TextWriter writer, bool isTerminal) : IProgress<WhatIfProgress>
{
    private const int Long = 500;
    private const int Step = 50;

    /// <inheritdoc/>
    public void Report(WhatIfProgress value)
    {
        if (!isTerminal || value.Total < Long || (value.Done % Step != 0 && value.Done != value.Total))
            return;
        writer.Write(value.Done == value.Total ? "\r" + new string(' ', 30) + "\r" : string.Create(CultureInfo.InvariantCulture, $"\r{value.Done} of {value.Total}"));
    }
}
