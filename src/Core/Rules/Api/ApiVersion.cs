namespace KubeDsl.Rules.Api;

/// <summary>Group and version, as in <c>apps/v1</c>.</summary>
internal static class ApiVersion
{
    /// <summary>The two parts; the core group is empty, and both are when the text has two slashes.</summary>
    internal static (string Group, string Version) Split(string apiVersion)
    {
        var parts = apiVersion.Split('/');
        return parts.Length switch
        {
            1 => ("", apiVersion),
            2 => (parts[0], parts[1]),
            _ => ("", ""),
        };
    }

    /// <summary>True unless the text has two slashes or more.</summary>
    internal static bool CanBeRead(string apiVersion) => apiVersion.Split('/').Length < 3;

}
