using KubeDsl.Model;

namespace KubeDsl.Declarations.Tests;

public sealed class TolerationTests
{
    [Theory]
    [InlineData("\"dedicated\", \"hot\", Effect = TaintEffect.NoSchedule", "dedicated|Equal|hot|NoSchedule")]
    [InlineData("\"dedicated\"", "dedicated|Exists||")]
    [InlineData("Operator = TolerationOperator.Exists", "|Exists||")]
    public void However_a_toleration_is_written_it_is_the_same(string arguments, string expected)
    {
        var reading = Source.App("[Deployment, Container(\"x\"), Toleration(" + arguments + ")] public partial class Web;");
        Assert.Empty(reading.Faults);
        var toleration = Assert.Single(Assert.Single(reading.Model.Objects.OfType<Deployment>()).Spec.Template.Spec!.Tolerations);
        Assert.Equal(expected, string.Join("|", toleration.Key, toleration.Operator, toleration.Value, toleration.Effect));
    }

    [Fact]
    public void A_taint_may_have_no_value()
    {
        var reading = Source.Environment("Prod", "using KubeDsl; [App] public partial class Shop; [NodePool, Taint(\"gpu\", TaintEffect.NoSchedule)] public partial class Pool; [Cluster, Nodes<Pool>(1, Cpu = \"4\", Memory = \"8Gi\")] public partial class C; [Environment<Shop, C>] public partial class Prod;");
        Assert.Empty(reading.Faults);
        var taint = Assert.Single(Assert.Single(Assert.Single(reading.Model.Pools).Nodes).Spec.Taints);
        Assert.Equal(("gpu", "", "NoSchedule"), (taint.Key, taint.Value ?? "", taint.Effect));
    }
}
