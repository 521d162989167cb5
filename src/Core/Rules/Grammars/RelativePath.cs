using System;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>Paths inside a volume.</summary>
public static class RelativePath
{
    /// <summary>What is wrong with a path that must stay below its volume: relative, without an element <c>..</c>.</summary>
    public static EquatableArray<string> Complaints(string path)
    {
        var complaints = default(Complaints);
        complaints.AddIf(path.StartsWith('/'), "must be relative");
        complaints.AddIf(HasParentElement(path), "must not have the element '..'");
        return complaints.ToArray();
    }

    /// <summary>As <see cref="Complaints"/>, for files that the kubelet writes: they must not begin with <c>..</c> either.</summary>
    public static EquatableArray<string> FileComplaints(string path)
    {
        var complaints = default(Complaints);
        complaints.AddRange(Complaints(path));
        complaints.AddIf(
            path.StartsWith("..", StringComparison.Ordinal) && !path.StartsWith("../", StringComparison.Ordinal), "must not begin with '..'");
        return complaints.ToArray();
    }

    /// <summary>True when one of the elements between slashes is <c>..</c>.</summary>
    internal static bool HasParentElement(string path)
    {
        foreach (var element in path.Split('/'))
        {
            if (element is "..")
                return true;
        }

        return false;
    }
}
