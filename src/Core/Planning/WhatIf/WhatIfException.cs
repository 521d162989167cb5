using System;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A question that has no answer as it was put; the message says what is wrong with it and what would be right.</summary>
public sealed class WhatIfException : Exception
{
    /// <summary>An exception with the default message.</summary>
    public WhatIfException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public WhatIfException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    public WhatIfException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
