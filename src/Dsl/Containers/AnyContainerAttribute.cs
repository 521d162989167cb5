using System;

namespace KubeDsl;

/// <summary>What containers of all kinds have in common.</summary>
public abstract class AnyContainerAttribute : Attribute
{
    private protected AnyContainerAttribute(string? image) => this.Image = image;

    /// <summary>The field <c>image</c>, such as <c>redis:7.4-alpine</c>.</summary>
    public string? Image { get; }

    /// <summary>The field <c>name</c> of the container; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>command</c>: replaces the image's entry point.</summary>
    public string[]? Command { get; set; }

    /// <summary>The field <c>args</c>: replaces the image's arguments.</summary>
    public string[]? Args { get; set; }

    /// <summary>The field <c>workingDir</c>.</summary>
    public string? WorkingDir { get; set; }

    /// <summary>The field <c>imagePullPolicy</c>; IfNotPresent by default, Always for the tag latest.</summary>
    public ImagePullPolicy ImagePullPolicy { get; set; }

    /// <summary>The field <c>terminationMessagePolicy</c>; File by default.</summary>
    public TerminationMessagePolicy TerminationMessagePolicy { get; set; }

    /// <summary>The field <c>terminationMessagePath</c>.</summary>
    public string? TerminationMessagePath { get; set; }

    /// <summary>The field <c>stdin</c>.</summary>
    public bool Stdin { get; set; }

    /// <summary>The field <c>tty</c>.</summary>
    public bool Tty { get; set; }

    /// <summary>The field <c>stdinOnce</c>; false by default.</summary>
    public bool StdinOnce { get; set; }

    /// <summary>The field <c>lifecycle.stopSignal</c>, such as <c>SIGUSR1</c>; the image's by default. Needs <c>OS</c> on the workload.</summary>
    public string? StopSignal { get; set; }
}
