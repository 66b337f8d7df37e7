using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>What becomes of a hand-pasted list.</summary>
/// <param name="Shown">Which of its entries are shown, in order; null for all.</param>
/// <param name="Findings">Why the others are not.</param>
internal sealed record PastedList(int[]? Shown, EquatableArray<Diagnostic> Findings)
{
    /// <summary>True when an entry leads into this site. Most lists lead out of it, and their entries are of no interest to who checks links.</summary>
    public bool LeadsInside { get; init; }

    /// <summary>All entries are shown, and all lead out of the site.</summary>
    public static PastedList Whole { get; } = new(null, []);
}
