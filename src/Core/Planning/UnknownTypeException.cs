using System;

namespace KubeDsl.Planning;

/// <summary>A type is no part of an environment, or not of the kind that was asked for; the message names those that are.</summary>
public sealed class UnknownTypeException : ArgumentException
{
    internal UnknownTypeException(string message)
        : base(message)
    {
    }
}
