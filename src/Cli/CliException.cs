using System;

namespace KubeDsl.Cli;

/// <summary>A command cannot be carried out as it was given; the message says what would be right.</summary>
internal sealed class CliException(string message) : Exception(message);
