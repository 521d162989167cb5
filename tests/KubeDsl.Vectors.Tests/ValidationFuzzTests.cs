using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Rules.Api;

namespace KubeDsl.Vectors.Tests;

public sealed class ValidationFuzzTests
{
    private const int MutantsOfEach = 20;

    public static TheoryData<string> Files => ValidationVectorTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void No_mutant_of_a_vector_brings_the_rules_down(string file)
    {
        var random = new Random(20260131);
        foreach (var line in File.ReadLines(Path.Combine(VectorFile.DefaultFolder("validation"), file)))
        {
            for (var i = 0; i < MutantsOfEach; i++)
            {
                var mutant = (MappingNode)((MappingNode)JsonManifestReader.Read(line))["object"]!;
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                    Mutate(mutant, random);
                AssertConsistent(ApiServer.Create(mutant, ApiContext.Default));
            }
        }
    }

    private static void AssertConsistent(ApiAnswer answer)
    {
        Assert.Equal(answer.Accepted, answer.Faults.IsEmpty);
        Assert.Equal(answer.Accepted, answer.Defaulted is not null);
        foreach (var fault in answer.Faults.Concat(answer.Warnings))
            Assert.NotEqual("", fault.Message);
    }

    /// <summary>Walks to a random place and drops, repeats, empties or retypes what is there.</summary>
    private static void Mutate(ManifestNode node, Random random)
    {
        while (true)
        {
            var children = node switch
            {
                MappingNode mapping => mapping.Entries.Select(e => e.Value).ToList(),
                SequenceNode sequence => [.. sequence.Items],
                _ => [],
            };
            if (children.Count == 0)
                return;
            var index = random.Next(children.Count);
            if (children[index] is MappingNode or SequenceNode && random.Next(4) > 0)
            {
                node = children[index];
                continue;
            }

            if (node is MappingNode parent)
                MutateEntry(parent, index, random);
            else
                MutateItem((SequenceNode)node, index, random);
            return;
        }
    }

    private static void MutateEntry(MappingNode parent, int index, Random random)
    {
        var entry = parent.Entries[index];
        switch (random.Next(5))
        {
            case 0:
                parent.Entries.RemoveAt(index);
                break;
            case 1:
                parent.Entries.Add(entry);
                break;
            case 2:
                parent.Entries[index] = new(entry.Key + "x", entry.Value);
                break;
            default:
                parent.Entries[index] = new(entry.Key, Other(random));
                break;
        }
    }

    private static void MutateItem(SequenceNode parent, int index, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                parent.Items.RemoveAt(index);
                break;
            case 1:
                parent.Items.Add(parent.Items[index]);
                break;
            default:
                parent.Items[index] = Other(random);
                break;
        }
    }

    private static ManifestNode Other(Random random) => random.Next(9) switch
    {
        0 => new ScalarNode(ScalarKind.Null, "null"),
        1 => new ScalarNode(true),
        2 => new ScalarNode(random.Next(-2, 70000)),
        3 => new ScalarNode(ScalarKind.Number, "1e400"),
        4 => new ScalarNode(""),
        5 => new ScalarNode(new string('/', random.Next(4)) + "É.-" + random.Next(100).ToString(CultureInfo.InvariantCulture)),
        6 => new ScalarNode("{0}%"),
        7 => new SequenceNode(),
        _ => new MappingNode(),
    };
}
