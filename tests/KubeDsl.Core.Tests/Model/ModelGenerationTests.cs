using System.Xml.Linq;
using KubeDsl.ModelGenerator;

namespace KubeDsl.Core.Tests.Model;

public sealed class ModelGenerationTests
{
    private static readonly string Root = RepositoryRoot.Find();

    [Fact]
    public void Generated_files_are_what_the_generator_writes()
    {
        var expected = ModelGeneration.Run(Root);
        var actual = ModelGeneration.Folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.g.cs").Select(file => folder + "/" + Path.GetFileName(file)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected.Keys, actual);
        foreach (var (path, text) in expected)
            Assert.True(text == File.ReadAllText(Path.Combine(Root, path)), path + " differs: run dotnet run --project build/ModelGenerator");
    }

    [Fact]
    public void Every_type_and_field_is_described_and_every_description_is_of_one() => Assert.Empty(ModelGeneration.Check(Root));

    [Fact]
    public void Descriptions_are_sentences_of_well_formed_XML()
    {
        foreach (var line in File.ReadLines(Path.Combine(Root, ModelGeneration.DescriptionsPath)))
        {
            var text = XElement.Parse("<summary>" + line.Split('\t')[1] + "</summary>").Value;
            Assert.True(char.IsUpper(text[0]) || line.Contains("\t<c>", StringComparison.Ordinal), line);
            Assert.EndsWith(".", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_names_what_lacks_a_description_and_what_is_described_in_vain()
    {
        var root = Directory.CreateTempSubdirectory("KubeDsl");
        try
        {
            const string descriptions = ModelGeneration.DescriptionsPath;
            foreach (var path in new[] { descriptions, ModelGeneration.SchemaPath })
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root.FullName, path))!);
            File.Copy(Path.Combine(Root, ModelGeneration.SchemaPath), Path.Combine(root.FullName, ModelGeneration.SchemaPath));
            File.WriteAllLines(
                Path.Combine(root.FullName, descriptions),
                [
                    .. File.ReadLines(Path.Combine(Root, descriptions)).Where(l => !l.StartsWith("Probe\t", StringComparison.Ordinal) && !l.StartsWith("Probe.exec\t", StringComparison.Ordinal)),
                    "Pod.wings\tWhat it flies with.",
                    "*.wings\tWhat it flies with.",
                ]);

            Assert.Equal(
                [
                    descriptions + ": no description of Probe",
                    descriptions + ": no description of Probe.exec",
                    descriptions + ": no type or field takes the description of Pod.wings",
                    descriptions + ": no type or field takes the description of *.wings",
                ],
                ModelGeneration.Check(root.FullName));
            Assert.Equal(1, Program.Main([root.FullName]));
            Assert.False(Directory.Exists(Path.Combine(root.FullName, "src")), "nothing may be written while a description is missing");
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Pod", "(1): not a name, a tab and a sentence: Pod")]
    [InlineData("Pod\t ", "(1): not a name, a tab and a sentence: Pod\t ")]
    [InlineData("Pod\tA Pod.\nPod\tA Pod again.", "(2): Pod stands twice")]
    public void Lines_that_are_no_description_are_refused_with_their_place(string text, string message)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            Assert.Equal(file + message, Assert.Throws<FormatException>(() => Descriptions.Load(file)).Message);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
