using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>What is worth saying of blocks that were found whole: markers around what is no ad, or around nothing.</summary>
internal static class AdNotes
{
    /// <summary>Says a thing once an article where it is the same each time, as such articles hold many.</summary>
    public static void Add(SourceText source, List<AdBlock> ads, List<Diagnostic> findings)
    {
        var (fillers, empties) = (0, 0);
        AdBlock? filler = null;
        AdBlock? empty = null;
        foreach (var ad in ads)
        {
            if (ad.Shape != AdShape.MarkerBlock) continue;
            switch (ad.Kind)
            {
                case AdKind.Filler:
                    filler ??= ad;
                    fillers++;
                    break;
                case AdKind.Empty:
                    empty ??= ad;
                    empties++;
                    break;
                case AdKind.Unknown:
                    findings.Add(Rules.UnknownInMarkers(source.At(FirstLine(source, ad.Span)), ad.Text));
                    break;
            }
        }

        if (filler is not null) findings.Add(Rules.VideoInMarkers(source.At(FirstLine(source, filler.Span)), fillers));
        if (empty is not null) findings.Add(Rules.AdIsEmpty(source.At(FirstLine(source, empty.Span)), empties));
    }

    /// <summary>The part of a span that is on its first line.</summary>
    public static TextSpan FirstLine(SourceText source, TextSpan span) => TextSpan.FromBounds(span.Start, Lines.End(source, span.Start, span.End));
}
