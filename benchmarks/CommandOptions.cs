using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace KubeDsl.Benchmarks;

/// <summary>The options that the verbs share.</summary>
internal static class CommandOptions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Option<int> Positive(string name, string description, int preset)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => preset };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count == 0)
                return;
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
                result.AddError(name + ": '" + result.Tokens[0].Value + "' is not a whole number above 0.");
        });
        return option;
    }

    /// <summary>One of a few words; the first is the default.</summary>
    public static Option<string> OneOf(string name, string alias, string description, params string[] words)
    {
        var option = new Option<string>(name, alias) { Description = description, DefaultValueFactory = _ => words[0] };
        option.Validators.Add(result =>
        {
            var value = result.GetValueOrDefault<string>();
            if (Array.IndexOf(words, value) < 0)
                result.AddError(name + ": '" + value + "' is none of " + string.Join(", ", words) + ".");
        });
        return option;
    }

    public static Option<string> Output() => OneOf("--output", "-o", "How to print the result: text or json.", "text", "json");

    public static bool IsJson(string? output) => output == "json";

    public static string ToJson<T>(T result) => JsonSerializer.Serialize(result, Json);
}
