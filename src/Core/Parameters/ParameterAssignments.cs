using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Names;
using KubeDsl.Rules;

namespace KubeDsl.Parameters;

/// <summary>Values of parameters as people write them: <c>Tag=1.5.0;Greeting=hello</c>.</summary>
public static class ParameterAssignments
{
    /// <summary>What the name of an environment variable begins with that gives a parameter its value: <c>KUBEDSL_PARAMETER_IMAGE_TAG</c> for <c>ImageTag</c>.</summary>
    public const string VariablePrefix = "KUBEDSL_PARAMETER_";

    /// <summary>The values by name, the last one of a name. What is no assignment is passed over.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Items(text))
        {
            if (TryParse(item, out var name, out var value))
                values[name] = value;
        }

        return values;
    }

    /// <summary>Splits a list at its semicolons and line breaks.</summary>
    public static IEnumerable<string> Items(string text) => text.Split(';', '\n').Select(item => item.Trim()).Where(item => item.Length > 0);

    /// <summary>Reads one assignment; the value may be empty and may hold equal signs.</summary>
    public static bool TryParse(string item, out string name, out string value)
    {
        var equals = item.IndexOf('=');
        name = equals < 0 ? "" : item.Substring(0, equals).Trim();
        value = equals < 0 ? "" : item.Substring(equals + 1).Trim();
        return name.Length > 0;
    }

    /// <summary>What is wrong with one assignment, and what would be right; null when nothing is.</summary>
    /// <param name="item">The assignment.</param>
    /// <param name="declared">The names of the parameters that there are.</param>
    public static string? Complaint(string item, IReadOnlyCollection<string> declared)
    {
        if (!TryParse(item, out var name, out _))
            return "'" + item + "' gives no parameter a value; write Name=value, such as Tag=1.5.0";
        if (declared.Contains(name, StringComparer.Ordinal))
            return null;
        if (declared.Count == 0)
            return "there is no parameter '" + name + "': none is declared";
        var names = declared.OrderBy(n => n, StringComparer.Ordinal);
        return "there is no parameter '" + name + "'; did you mean '" + Similarity.Closest(name, names) + "'? Declared: " + string.Join(", ", names);
    }

    /// <summary>The environment variable that gives a parameter its value: its name in capitals with an underscore between words.</summary>
    public static string VariableOf(string parameter) => VariablePrefix + KebabCase.Of(parameter).Replace('-', '_').Replace('.', '_').ToUpperInvariant();
}
