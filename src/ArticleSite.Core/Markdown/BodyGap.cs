using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>A place between two top-level blocks of a body, where something may be put in without hurting either.</summary>
/// <param name="HtmlOffset">The place in <see cref="ArticleBody.Html"/>.</param>
/// <param name="TextOffset">The place in the clean text where the block after it begins; the text's length at the end.</param>
/// <param name="Before">The block before it; <see cref="BodyBlock.None"/> at the start.</param>
/// <param name="After">The block after it; <see cref="BodyBlock.None"/> at the end.</param>
/// <param name="WordsBefore">Words of the body before it.</param>
/// <param name="HeightBefore">The estimated height of the body before it on a phone 360 CSS pixels wide, in CSS pixels.</param>
/// <param name="Span">Where the block after it begins in the file.</param>
public sealed record BodyGap(int HtmlOffset, int TextOffset, BodyBlock Before, BodyBlock After, int WordsBefore, int HeightBefore, TextSpan Span);

/// <summary>The kinds of top-level blocks that matter to what stands beside them.</summary>
public enum BodyBlock
{
    /// <summary>The start or the end of the body.</summary>
    None,

    /// <summary>A paragraph of words.</summary>
    Paragraph,

    /// <summary>A paragraph that is a picture.</summary>
    Image,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A bulleted list.</summary>
    List,

    /// <summary>A numbered list: steps.</summary>
    Steps,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>Code.</summary>
    Code,

    /// <summary>HTML of the author's own.</summary>
    Html,

    /// <summary>A player, a ruler, anything else.</summary>
    Other,
}
