using System.Collections.Immutable;

namespace KubeDsl.CodeFixes.Proposals;

/// <summary>A way to repair one diagnostic.</summary>
/// <param name="Title">What the menu says.</param>
/// <param name="Key">The same for all repairs of one sort; fixing all applies those with the chosen key.</param>
/// <param name="Changes">The edits.</param>
internal sealed record FixProposal(string Title, string Key, ImmutableArray<DocumentChange> Changes)
{
    internal FixProposal(string title, string key, params DocumentChange[] changes)
        : this(title, key, ImmutableArray.Create(changes))
    {
    }
}
