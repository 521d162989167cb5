using System.Text;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Naming;

/// <summary>The closest name that Kubernetes accepts.</summary>
public static class NameCorrection
{
    /// <summary>Lower-case, with dashes for what is not allowed, cut to the length; null when nothing is left.</summary>
    public static string? Label(string text, int maxLength = DnsLabel.MaxLength)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c;
            if (lower is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                name.Append(lower);
            else if (name.Length > 0 && name[name.Length - 1] != '-')
                name.Append('-');
            if (name.Length == maxLength)
                break;
        }

        var result = name.ToString().Trim('-');
        return result.Length == 0 ? null : result;
    }

    /// <summary>The closest name of a port: a name without a letter is put behind <c>port-</c>.</summary>
    public static string? Port(string text)
    {
        var name = Label(text, PortName.MaxLength);
        return name is null || PortName.IsValid(name) ? name : Label("port-" + name, PortName.MaxLength);
    }
}
