namespace KubeDsl.ModelGenerator;

/// <summary>Our own words for types (<c>Container</c>) and fields (<c>Container.args</c>), one a line: name, tab, sentence.</summary>
public sealed class Descriptions
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public static Descriptions Load(string path)
    {
        var result = new Descriptions();
        if (!File.Exists(path))
            return result;
        foreach (var line in File.ReadLines(path))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
                result.texts[line[..tab]] = line[(tab + 1)..].Trim();
        }

        return result;
    }

    public string Of(ApiType type) => texts.TryGetValue(type.Name, out var text) ? text : "The API type <c>" + type.Name + "</c>.";

    public string Of(ApiType type, ApiField field) =>
        texts.TryGetValue(type.Name + "." + field.JsonName, out var text) ? text
        : texts.TryGetValue("*." + field.JsonName, out text) ? text
        : "The field <c>" + field.JsonName + "</c>.";

    /// <summary>True when the field has words of its own.</summary>
    public bool Has(ApiType type, ApiField field) => texts.ContainsKey(type.Name + "." + field.JsonName) || texts.ContainsKey("*." + field.JsonName);

    /// <summary>True when the type has words of its own.</summary>
    public bool Has(ApiType type) => texts.ContainsKey(type.Name);
}
