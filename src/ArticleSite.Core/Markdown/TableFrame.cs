using System.Globalization;
using System.Net;
using ArticleSite.Core.Load.Languages;

namespace ArticleSite.Core.Markdown;

/// <summary>The frame a table scrolls in where the screen is too narrow: a region with a name, which keys can reach.</summary>
/// <param name="words">Of the article's language.</param>
internal sealed class TableFrame(LanguageWords words)
{
    public const string Close = "</div>";

    private int _count;

    /// <summary>The next frame is the first of another body.</summary>
    public void Restart() => _count = 0;

    /// <summary>The start tag of the next frame.</summary>
    public string Open() =>
        $"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{WebUtility.HtmlEncode(words.Fill("table", (++_count).ToString(CultureInfo.InvariantCulture)))}\">";
}
