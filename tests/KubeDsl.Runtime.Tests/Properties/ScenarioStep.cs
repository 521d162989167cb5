namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>One thing that happens. Subject and amount are random numbers; who is meant is decided when it happens, so that any part of a scenario is one, too.</summary>
internal readonly record struct ScenarioStep(StepKind Kind, int Subject, int Amount)
{
    public override string ToString() => $"{this.Kind}({this.Subject}, {this.Amount})";
}
