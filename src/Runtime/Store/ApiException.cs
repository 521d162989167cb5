using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Store;

/// <summary>The API server refuses a request; the answer is the one that a real cluster gives.</summary>
public sealed class ApiException : Exception
{
    internal ApiException(int code, string reason, ObjectKey subject, string message, EquatableArray<Fault> causes = default)
        : base(message)
    {
        this.Code = code;
        this.Reason = reason;
        this.Object = subject;
        this.Causes = causes;
    }

    /// <summary>The HTTP status, such as 409.</summary>
    public int Code { get; }

    /// <summary>The reason in the API's words, such as <c>Conflict</c>.</summary>
    public string Reason { get; }

    /// <summary>The object of the request.</summary>
    public ObjectKey Object { get; }

    /// <summary>The fields at fault, each with its rule; empty when the refusal is not about fields.</summary>
    public EquatableArray<Fault> Causes { get; }

    internal static ApiException NotFound(ObjectKey subject) => new(404, "NotFound", subject, $"{subject.Kind} \"{subject.Name}\" not found");

    internal static ApiException AlreadyExists(ObjectKey subject) => new(409, "AlreadyExists", subject, $"{subject.Kind} \"{subject.Name}\" already exists");

    internal static ApiException Conflict(ObjectKey subject, string why) =>
        new(409, "Conflict", subject, $"Operation cannot be fulfilled on {subject.Kind} \"{subject.Name}\": {why}");

    internal static ApiException Forbidden(ObjectKey subject, string why) => new(403, "Forbidden", subject, $"{subject.Kind} \"{subject.Name}\" is forbidden: {why}");

    internal static ApiException TooManyRequests(ObjectKey subject, string why) => new(429, "TooManyRequests", subject, why);

    internal static ApiException Invalid(ObjectKey subject, EquatableArray<Fault> causes) => new(
        422,
        "Invalid",
        subject,
        $"{subject.Kind} \"{subject.Name}\" is invalid: " + InWords(causes),
        causes);

    /// <summary>The causes in one text.</summary>
    internal static string InWords(EquatableArray<Fault> causes) => string.Join("; ", causes.Select(c => c.Description));
}
