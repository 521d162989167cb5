using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes.Proposals;

/// <summary>An edit of a document. Edits are of text, so that comments and layout survive.</summary>
/// <param name="Document">The document.</param>
/// <param name="Change">The edit.</param>
internal readonly record struct DocumentChange(DocumentId Document, TextChange Change);
