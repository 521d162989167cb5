using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;

namespace KubeDsl.Declarations.Objects;

/// <summary>Label selectors in the words that kubectl takes: <c>app=web,tier in (a,b),!canary</c>.</summary>
internal static class SelectorText
{
    private const string Expected = "expected requirements such as 'app=web,tier in (a,b),!canary', found '";

    /// <summary>Writes the selector; an empty text selects everything.</summary>
    internal static void Write(Argument? argument, Field to)
    {
        if (argument is null)
            return;
        if (!argument.IsKnown)
        {
            to.Context.Unknown(argument);
            return;
        }

        if (argument.Text is not { } text)
            return;
        to.SetObject(argument.Origin);
        foreach (var requirement in Split(text))
        {
            if (!WriteRequirement(requirement.Trim(), argument, to))
                to.Context.Report(DeclarationFaultKind.InvalidValue, argument.Origin, to.Path, Expected + requirement.Trim() + "'");
        }
    }

    /// <summary>Cuts at the commas outside of parentheses.</summary>
    private static IEnumerable<string> Split(string text)
    {
        if (text.Trim().Length == 0)
            yield break;
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] != ',' || depth > 0)
                continue;
            yield return text.Substring(start, i - start);
            start = i + 1;
        }

        yield return text.Substring(start);
    }

    private static bool WriteRequirement(string text, Argument argument, Field to)
    {
        if (text.Length > 1 && text[0] == '!')
            return WriteExpression(text.Substring(1), "DoesNotExist", [], argument, to);
        if (text.IndexOf('=') is var equal and > 0)
        {
            var isNot = text[equal - 1] == '!';
            var key = text.Substring(0, isNot ? equal - 1 : equal).Trim();
            var value = text.Substring(equal + 1).TrimStart('=').Trim();
            if (key.Length == 0 || value.IndexOf('=') >= 0)
                return false;
            if (isNot)
                return WriteExpression(key, "NotIn", [value], argument, to);
            to["matchLabels"].Entry(key).Set(value, argument.Origin);
            return true;
        }

        if (text.IndexOf('(') is var open and > 0 && text[text.Length - 1] == ')')
        {
            var words = text.Substring(0, open).Split([' '], System.StringSplitOptions.RemoveEmptyEntries);
            var values = text.Substring(open + 1, text.Length - open - 2).Split(',').Select(v => v.Trim()).ToArray();
            var name = words.Length == 2 ? words[1] switch { "in" => "In", "notin" => "NotIn", _ => null } : null;
            return name is not null && WriteExpression(words[0], name, values, argument, to);
        }

        return text.Length > 0 && WriteExpression(text, "Exists", [], argument, to);
    }

    private static bool WriteExpression(string key, string name, string[] values, Argument argument, Field to)
    {
        key = key.Trim();
        if (key.Length == 0 || key.IndexOfAny([' ', '(', ')', '!']) >= 0)
            return false;
        var expression = to["matchExpressions"].Append(argument.Origin);
        expression["key"].Set(key, argument.Origin);
        expression["operator"].Set(name, argument.Origin);
        if (values.Length > 0)
            expression["values"].Set(values, argument.Origin);
        return true;
    }
}
