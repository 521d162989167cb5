using KubeDsl.CoverageDocs;
using KubeDsl.ModelGenerator;

// usage: dotnet run --project build/CoverageDocs [root of the repository]
// Writes docs/coverage.md: what of the Kubernetes API the declarations reach, found by reading the declarations in Sources.
var root = args.Length > 0 ? args[0] : RepositoryRoot.Find();
var corpus = Corpus.Read();
foreach (var mistake in corpus.Mistakes)
    Console.Error.WriteLine(mistake);
if (corpus.Mistakes.Count > 0)
    return 1;
var table = CoverageTable.Make(CoverageTable.LoadSchema(root), corpus);
File.WriteAllText(Path.Combine(root, CoveragePage.RelativePath), CoveragePage.Write(table));
return 0;
