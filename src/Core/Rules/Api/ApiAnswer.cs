using System.Net;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>What an API server answers to an object that is created or changed.</summary>
public sealed record ApiAnswer
{
    /// <summary>True when the object would be stored.</summary>
    public bool Accepted => this.Status is (int)HttpStatusCode.Created or (int)HttpStatusCode.OK;

    /// <summary>The HTTP status: 201 created, 200 changed, 400 cannot be read, 403 refused by admission, 404 no such namespace or kind, 409 another object, 422 breaks a rule, 500 the server fails.</summary>
    public required int Status { get; init; }

    /// <summary>Every complaint. Those of a refusal with 422 carry the API's reason; the others say in words what is wrong.</summary>
    public EquatableArray<Fault> Faults { get; init; }

    /// <summary>What the server warns about although it stores the object: the place is the field, the first argument what its text begins with.</summary>
    public EquatableArray<Fault> Warnings { get; init; }

    /// <summary>The object as it would be stored, with the API's defaults; null when it is refused.</summary>
    public KubernetesObject? Defaulted { get; init; }
}
