using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes.Proposals;

/// <summary>Applies edits to a solution.</summary>
internal static class DocumentChanges
{
    /// <summary>Applies each edit once; of two that overlap the first counts.</summary>
    internal static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<DocumentChange> changes, CancellationToken cancellationToken)
    {
        foreach (var document in changes.Distinct().GroupBy(c => c.Document, c => c.Change))
        {
            var text = await solution.GetDocument(document.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Key, text.WithChanges(Disjoint(document)));
        }

        return solution;
    }

    private static List<TextChange> Disjoint(IEnumerable<TextChange> changes)
    {
        var kept = new List<TextChange>();
        foreach (var change in changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End))
        {
            if (kept.Count == 0 || change.Span.Start >= kept[kept.Count - 1].Span.End)
                kept.Add(change);
        }

        return kept;
    }
}
