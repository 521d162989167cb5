namespace KubeDsl.Cli.Commands;

/// <summary>How a plan is written.</summary>
internal enum PlanFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
