using KubeDsl.RuleDocs;

// usage: dotnet run --project build/RuleDocs [docs/rules]
// Rewrites the generated parts of the rules' pages and the table of all rules. The rest of a page is written by hand.
var directory = args.Length > 0 ? args[0] : Path.Combine("docs", "rules");
if (!Directory.Exists(directory))
{
    Console.Error.WriteLine($"'{directory}' is no directory; run from the root of the repository or name the directory of the pages.");
    return 1;
}

var missing = 0;
foreach (var (path, text) in RulePages.Generate(directory))
{
    if (text is null)
    {
        Console.Error.WriteLine($"'{path}' is missing; write the page by hand, beginning with its heading.");
        missing++;
    }
    else if (!File.Exists(path) || File.ReadAllText(path) != text)
    {
        File.WriteAllText(path, text);
        Console.WriteLine(path);
    }
}

return missing == 0 ? 0 : 1;
