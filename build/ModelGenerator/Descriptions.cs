namespace KubeDsl.ModelGenerator;

/// <summary>Our own words for types (<c>Container</c>) and fields (<c>Container.args</c>, or <c>*.args</c> for every type), one a line: name, tab, sentence.</summary>
public sealed class Descriptions
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>All names that have words, in the order of the file.</summary>
    public IEnumerable<string> Names => texts.Keys;

    public static Descriptions Load(string path)
    {
        var result = new Descriptions();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || string.IsNullOrWhiteSpace(line[tab..]))
                throw new FormatException(FormattableString.Invariant($"{path}({number}): not a name, a tab and a sentence: {line}"));
            if (!result.texts.TryAdd(line[..tab], line[(tab + 1)..].Trim()))
                throw new FormatException(FormattableString.Invariant($"{path}({number}): {line[..tab]} stands twice"));
        }

        return result;
    }

    /// <exception cref="KeyNotFoundException">The type has no words.</exception>
    public string Of(ApiType type) => texts[type.Name];

    /// <exception cref="KeyNotFoundException">The field has no words.</exception>
    public string Of(ApiType type, ApiField field) => texts[NameOf(type, field) ?? type.Name + "." + field.JsonName];

    /// <summary>The types and fields without words, by name.</summary>
    public IEnumerable<string> Missing(IEnumerable<ApiType> types)
    {
        foreach (var type in types)
        {
            if (!texts.ContainsKey(type.Name))
                yield return type.Name;
            foreach (var field in type.OwnFields)
            {
                if (NameOf(type, field) is null)
                    yield return type.Name + "." + field.JsonName;
            }
        }
    }

    /// <summary>The names whose words no type or field takes.</summary>
    public IEnumerable<string> Unused(IEnumerable<ApiType> types)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            used.Add(type.Name);
            used.UnionWith(type.OwnFields.Select(f => NameOf(type, f)).OfType<string>());
        }

        return Names.Where(name => !used.Contains(name));
    }

    private string? NameOf(ApiType type, ApiField field)
    {
        var name = type.Name + "." + field.JsonName;
        if (texts.ContainsKey(name))
            return name;
        name = "*." + field.JsonName;
        return texts.ContainsKey(name) ? name : null;
    }
}
