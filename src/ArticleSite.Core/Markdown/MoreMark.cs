namespace ArticleSite.Core.Markdown;

/// <summary>
/// The comment <c>&lt;!-- more --&gt;</c>, as Hexo, WordPress and others have it: what stands before it is what lists show of an
/// article. Comments go when a body is mended, so until its words are read this one stays, in a form no author writes.
/// </summary>
internal static class MoreMark
{
    /// <summary>As it stands in a body whose words are not read yet.</summary>
    public const string Tag = $"<!--{DocumentWalk.Mark}more-->";

    /// <summary>True for a whole comment of the author's, in any case and with any blanks.</summary>
    public static bool IsComment(ReadOnlySpan<char> comment) => comment.StartsWith("<!--") && comment.EndsWith("-->") && comment.Length >= 7 && Is(comment[4..^3]);

    /// <summary>True for what stands in it, the author's or ours.</summary>
    public static bool Is(ReadOnlySpan<char> content) => content.Trim().TrimStart(DocumentWalk.Mark).Equals("more", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body as it is published.</summary>
    public static string Drop(string html) => html.Replace(Tag, "", StringComparison.Ordinal);
}
