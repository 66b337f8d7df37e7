namespace ArticleSite.Core.Markdown.Code;

/// <summary>What the parts of a program are, as far as colours tell them apart.</summary>
internal enum CodeToken
{
    /// <summary>Everything else.</summary>
    Plain,

    /// <summary>A word of the language itself.</summary>
    Keyword,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A number, or a word that stands for a value.</summary>
    Number,

    /// <summary>A variable, an option, a key.</summary>
    Name,

    /// <summary>What the machine passes over.</summary>
    Comment,
}
