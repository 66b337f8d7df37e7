using System.Buffers;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Looks, before the parser does, for text that would keep it busy: for some runs of openers its time grows with their square.
/// Lines in one block count together; an empty line begins anew. Real articles stay below 300 signs a block.
/// </summary>
internal static class TangledMarkup
{
    public const int MostInOneBlock = 20_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[<`*_~!&:\n");

    /// <summary>The first sign too many, or null.</summary>
    public static TextSpan? In(ReadOnlySpan<char> text)
    {
        if (text.Length <= MostInOneBlock) return null;
        var (count, at, lineStart) = (0, 0, 0);
        for (int found; (found = text[at..].IndexOfAny(Signs)) >= 0;)
        {
            at += found;
            if (text[at] != '\n')
            {
                if (++count > MostInOneBlock) return new TextSpan(at, 1);
            }
            else
            {
                if (text[lineStart..at].IsWhiteSpace()) count = 0;
                lineStart = at + 1;
            }

            at++;
        }

        return null;
    }
}
