namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>How far usage may be from its target without anything happening.</summary>
/// <param name="Down">Below the target, as a share of it.</param>
/// <param name="Up">Above the target, as a share of it.</param>
internal readonly record struct ScalingTolerance(double Down, double Up)
{
    internal const double Default = 0.1;

    internal bool Covers(double ratio) => 1.0 - this.Down <= ratio && ratio <= 1.0 + this.Up;
}
