namespace ArticleSite.Core.Ads;

/// <summary>The innermost open block.</summary>
internal enum BlockLeaf
{
    /// <summary>None: the line before was blank, or closed its block.</summary>
    None,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A pipe table, known from the row of dashes under its head.</summary>
    Table,

    /// <summary>A heading; open only on its own line.</summary>
    Heading,

    /// <summary>A fenced code block.</summary>
    Fence,

    /// <summary>An indented code block.</summary>
    IndentedCode,

    /// <summary>An HTML block.</summary>
    Html,
}
