using System.Buffers;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Tells for places in HTML blocks, asked in order, whether a comment or raw text (script, pre) covers them.</summary>
internal sealed class HtmlWalk(SourceText text, int end)
{
    private static readonly string[] RawTags = ["pre", "script", "style", "textarea"];
    private static readonly SearchValues<string>[] RawEnds = [.. RawTags.Select(tag => ForwardFinder.Word("</" + tag))];

    private readonly ForwardFinder _commentEnd = new(text, end, ForwardFinder.CommentEnd);
    private readonly ForwardFinder?[] _rawEnds = new ForwardFinder?[RawTags.Length]; // hardly an article has any

    private int _block = -1;
    private int _at;
    private int _floor;

    /// <summary>True when the place is markup of its own.</summary>
    /// <param name="block">Where the HTML block begins.</param>
    /// <param name="place">Where a tag or comment begins.</param>
    public bool IsLive(int block, int place)
    {
        if (block != _block) (_block, _at) = (block, Math.Max(block, _floor));
        while (_at < place)
        {
            var next = text.AsSpan(_at, place - _at).IndexOf('<');
            if (next < 0) _at = place;
            else _at = Skip(_at + next);
        }

        return _at == place;
    }

    /// <summary>What was taken out, and what stands before it, has been judged.</summary>
    public void JumpTo(int place) => _at = _floor = place;

    private int Skip(int at)
    {
        if (text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal)) return Math.Min(end, _commentEnd.Next(at + 4) + 3);
        for (var i = 0; i < RawTags.Length; i++)
            if (HtmlTags.IsNamed(text, at, end, RawTags[i])) return (_rawEnds[i] ??= new ForwardFinder(text, end, RawEnds[i])).Next(at);
        return at + 1;
    }
}
