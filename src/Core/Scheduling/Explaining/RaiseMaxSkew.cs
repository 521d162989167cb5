using System.Globalization;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>The Pod is spread less strictly.</summary>
/// <param name="TopologyKey">The constraint's topology key.</param>
/// <param name="From">Its maxSkew.</param>
/// <param name="To">The least maxSkew that helps.</param>
public sealed record RaiseMaxSkew(string TopologyKey, int From, int To) : Suggestion
{
    /// <inheritdoc/>
    public override string Text => string.Format(CultureInfo.InvariantCulture, "raise maxSkew over {0} from {1} to {2}", this.TopologyKey, this.From, this.To);
}
