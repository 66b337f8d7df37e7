using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>What becomes of a hand-pasted list.</summary>
/// <param name="Shown">Which of its entries are shown, in order; null for all.</param>
/// <param name="Findings">Why the others are not.</param>
internal sealed record PastedList(int[]? Shown, EquatableArray<Diagnostic> Findings)
{
    /// <summary>All entries are shown.</summary>
    public static PastedList Whole { get; } = new(null, []);
}
