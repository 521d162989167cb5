using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>A plugin's answer with its reasons. Plugins keep their answers and hand out the same instance again.</summary>
public sealed class PluginStatus
{
    private PluginStatus(PluginStatusCode code, EquatableArray<string> reasons)
    {
        this.Code = code;
        this.Reasons = reasons;
    }

    /// <summary>Nothing against it.</summary>
    public static PluginStatus Success { get; } = new(PluginStatusCode.Success, []);

    /// <summary>The answer.</summary>
    public PluginStatusCode Code { get; }

    /// <summary>Why; empty for a success.</summary>
    public EquatableArray<string> Reasons { get; }

    /// <summary>The reasons as one text.</summary>
    public string Message => string.Join(", ", this.Reasons);

    /// <summary>True when the Pod may go there.</summary>
    public bool IsSuccess => this.Code == PluginStatusCode.Success;

    /// <summary>True when the plugin refuses, as opposed to failing.</summary>
    public bool IsRejection => this.Code is PluginStatusCode.Unschedulable or PluginStatusCode.UnschedulableAndUnresolvable;

    /// <summary>A refusal that preemption might overcome.</summary>
    public static PluginStatus Unschedulable(params string[] reasons) => new(PluginStatusCode.Unschedulable, reasons.ToEquatableArray());

    /// <summary>A refusal that no preemption overcomes.</summary>
    public static PluginStatus Unresolvable(params string[] reasons) => new(PluginStatusCode.UnschedulableAndUnresolvable, reasons.ToEquatableArray());

    /// <summary>A failure.</summary>
    public static PluginStatus Error(string message) => new(PluginStatusCode.Error, [message]);
}
