using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Events;

namespace KubeDsl.Runtime.Store;

/// <summary>Writes the trace on behalf of whoever acts at the moment.</summary>
internal sealed class Recorder(EventLoop loop, Trace trace)
{
    internal EventLoop Loop => loop;

    internal Trace Trace => trace;

    /// <summary>The controller that acts now, such as <c>deployment-controller</c>; null when it is whoever the event belongs to.</summary>
    internal string? Actor { get; set; }

    /// <summary>A write to the store.</summary>
    internal long Write(string verb, ObjectKey subject, long version) => this.Append(verb, subject, version, "");

    /// <summary>A Kubernetes event about an object.</summary>
    internal long Event(KubernetesObject subject, EventSeverity severity, string reason, string message) =>
        this.Append("event", subject.Key, 0, severity + " " + reason + ": " + message);

    /// <summary>Something that happened outside the store, such as a node losing its power.</summary>
    internal long Note(ObjectKey subject, string verb, string detail = "") => this.Append(verb, subject, 0, detail);

    private static string ActorOf(EventPriority priority) => priority switch
    {
        EventPriority.UserAction => "user",
        EventPriority.Node => "kubelet",
        EventPriority.Scheduler => "scheduler",
        _ => "control-plane",
    };

    private long Append(string verb, ObjectKey subject, long version, string detail) =>
        trace.Append(new(loop.Time), this.Actor ?? ActorOf(loop.Priority), verb, subject, version, detail, loop.Cause);
}
