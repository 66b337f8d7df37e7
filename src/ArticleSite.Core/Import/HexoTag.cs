using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>One template expression in the text of a Hexo post.</summary>
/// <param name="Name">The tag's name; <c>{{</c> for a value, <c>{#</c> for a comment.</param>
/// <param name="Arguments">Its words, quotes taken off.</param>
/// <param name="Open">The whole tag, or the opening one of a pair.</param>
/// <param name="Close">The closing tag of a pair; null for a tag that stands alone.</param>
internal sealed record HexoTag(string Name, IReadOnlyList<string> Arguments, TextSpan Open, TextSpan? Close)
{
    /// <summary>From the first to the last character.</summary>
    public TextSpan Whole => Close is { } close ? TextSpan.FromBounds(Open.Start, close.End) : Open;

    /// <summary>What stands between the two tags.</summary>
    public TextSpan Inside => Close is { } close ? TextSpan.FromBounds(Open.End, close.Start) : new TextSpan(Open.End, 0);
}
