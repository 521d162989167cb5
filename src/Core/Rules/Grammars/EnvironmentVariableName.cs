namespace KubeDsl.Rules.Grammars;

/// <summary>The name of an environment variable, as Kubernetes takes it since 1.34: printable ASCII without <c>=</c>.</summary>
public static class EnvironmentVariableName
{
    /// <summary>What a name must be.</summary>
    internal const string Wanted = "must be printable ASCII without '='";

    /// <summary>True for a name that the API server accepts.</summary>
    public static bool IsValid(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '=')
                return false;
        }

        return text.Length > 0;
    }
}
