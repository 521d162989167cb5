using KubeDsl.Manifests;
using KubeDsl.Vectors.Controllers;
using KubeDsl.Vectors.Scheduling;
using KubeDsl.Vectors.Validation;

namespace KubeDsl.Vectors;

/// <summary>The command line: which vectors, and from where.</summary>
public static class VectorRunner
{
    /// <summary>All kinds of vectors.</summary>
    public static IReadOnlyList<IVectorSet> Sets { get; } = [SchedulerVectors.Plain, SchedulerVectors.Columns, new ControllerVectors(), new ValidationVectors()];

    private static string Usage => "usage: " + string.Join('|', Sets.Select(s => s.Verb)) + " [FOLDER] | record FILE";

    /// <returns>The exit status: 0 when every case passed, 1 when one failed, 2 when the arguments are wrong.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        if (args is ["record", var script])
            return Record(script, output, error);
        var set = Sets.FirstOrDefault(s => args.Count is 1 or 2 && s.Verb == args[0]);
        if (set is null)
        {
            error.WriteLine(Usage);
            return 2;
        }

        var folder = args.Count == 2 ? args[1] : VectorFile.DefaultFolder(set.Folder);
        if (!Directory.Exists(folder) || VectorFile.In(folder) is not { Count: > 0 } files)
        {
            error.WriteLine($"{folder}: there is no folder of that name with *.jsonl files in it.");
            return 2;
        }

        var report = new VectorReport();
        foreach (var file in files)
            report.Add(VectorFile.Run(set, file));
        foreach (var failure in report.Failures)
            output.WriteLine(failure);
        output.WriteLine(FormattableString.Invariant($"{report.Passed} passed, {report.Failed} failed"));
        return report.Failed == 0 ? 0 : 1;
    }

    /// <summary>Writes each controller case of a file with the states that this cluster shows.</summary>
    private static int Record(string script, TextWriter output, TextWriter error)
    {
        if (!File.Exists(script))
        {
            error.WriteLine($"{script}: there is no such file.");
            return 2;
        }

        foreach (var line in File.ReadLines(script).Where(l => l.Length > 0))
            output.WriteLine(ControllerVectors.Record((MappingNode)JsonManifestReader.Read(line)));
        return 0;
    }
}
