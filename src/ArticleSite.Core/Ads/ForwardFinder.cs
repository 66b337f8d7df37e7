using System.Buffers;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// Finds the next occurrence of a word for places that only move forward, and remembers it: asking from every line of
/// a text costs one pass over the text, not one a line.
/// </summary>
internal sealed class ForwardFinder(SourceText text, int end, SearchValues<string> word)
{
    /// <summary>What ends a comment.</summary>
    public static readonly SearchValues<string> CommentEnd = Word("-->");

    /// <summary>A word that is looked for in any case; made once, as making one takes longer than looking for it.</summary>
    public static SearchValues<string> Word(string word) => SearchValues.Create([word], StringComparison.OrdinalIgnoreCase);

    private int _from = -1;
    private int _found;

    /// <summary>The first occurrence at or after a place; the end of the text when there is none.</summary>
    public int Next(int at)
    {
        if (_from >= 0 && at >= _from && at <= _found) return _found;
        var next = at < end ? text.AsSpan(at, end - at).IndexOfAny(word) : -1;
        _from = at;
        _found = next < 0 ? end : at + next;
        return _found;
    }
}
