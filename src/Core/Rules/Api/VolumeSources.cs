using System;

namespace KubeDsl.Rules.Api;

/// <summary>Goes through the sources of a volume in the server's order: the first one is judged, each further one is refused for being there.</summary>
internal sealed class VolumeSources(FieldPath path, ApiFaults faults)
{
    /// <summary>True when the volume has a source.</summary>
    internal bool Found { get; private set; }

    internal void One<T>(T? source, string name, Action<T, FieldPath> check)
        where T : class
    {
        if (source is null)
            return;
        // Two sources are reported under names that the API does not know.
        if (this.Found)
            faults.Forbidden(path.Field(name switch { "downwardAPI" => "downwarAPI", "cephfs" => "cephFS", _ => name }), "must not stand beside another source; a volume has one");
        else
            check(source, path.Field(name));
        this.Found = true;
    }

    internal void RequireOne()
    {
        if (!this.Found)
            faults.Required(path, "must have a source");
    }
}
