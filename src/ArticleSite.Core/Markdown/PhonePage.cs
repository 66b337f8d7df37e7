namespace ArticleSite.Core.Markdown;

/// <summary>The page by which heights are estimated: a phone, in CSS pixels. Everything that estimates uses these, so that estimates can be compared.</summary>
public static class PhonePage
{
    /// <summary>Across; a wider picture or ad shrinks to fit.</summary>
    public const int Width = 360;

    /// <summary>Words on a line of text.</summary>
    public const double WordsPerLine = 8.5;

    /// <summary>A line of text.</summary>
    public const int LineHeight = 27;

    /// <summary>A picture.</summary>
    public const int ImageHeight = 220;

    /// <summary>A heading.</summary>
    public const int HeadingHeight = 40;
}
