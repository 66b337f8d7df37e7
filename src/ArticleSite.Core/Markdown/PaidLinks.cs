using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>Finds the paid addresses of one body, notes them, and says how a paid link is marked.</summary>
internal sealed class PaidLinks
{
    /// <summary>The class of the label behind a paid link.</summary>
    public const string LabelClass = "paid-link-label";

    private const int LongestKnownScheme = 8; // "https://"

    private readonly BodyOptions _options;
    private readonly List<PaidLink> _found = [];

    public PaidLinks(BodyOptions options, string language)
    {
        _options = options;
        Words = AdWords.For(language, options.Language);
        var label = options.Ads.PaidLinkLabel;
        Label = label == AdRules.LabelInWordsOfLanguage ? Words.PaidLink : label;
    }

    public AdWords Words { get; }

    /// <summary>What stands behind a paid link; empty for nothing.</summary>
    public string Label { get; }

    /// <summary>In document order.</summary>
    public EquatableArray<PaidLink> Found => _found.OrderBy(link => link.Span.Start).ToEquatableArray();

    /// <summary>What is known of an address; null for one that has nothing to do with ads.</summary>
    public AdUrl? Recognise(string url)
    {
        var mayBe = url.Length > LongestKnownScheme && (url[0] is 'h' or 'H' || url.StartsWith("//", StringComparison.Ordinal));
        return mayBe ? _options.PaidUrls.Recognise(url) : null;
    }

    /// <summary>Notes a paid address that stays on the page.</summary>
    public void Add(string url, AdUrl match, TextSpan span, string rel = "") => _found.Add(new PaidLink(url, match, span, rel));

    /// <summary>
    /// The values of <c>rel</c> for a paid link: those the author wrote and <c>sponsored</c>. <c>noreferrer</c> goes, as networks
    /// count by the referrer; <c>ugc</c> too, as it is for what readers write.
    /// </summary>
    /// <param name="written">Values with blanks or commas between; empty for none.</param>
    /// <param name="opensTab">True when the link opens a new tab.</param>
    public string RelOf(string written, bool opensTab)
    {
        List<string> values = [];
        foreach (var value in written.Split([' ', '\t', '\n', '\r', '\f', ','], StringSplitOptions.RemoveEmptyEntries))
            Add(value.ToLowerInvariant() is "noreferrer" or "ugc" ? "" : value);
        Add("sponsored");
        if (_options.Ads.PaidLinksAreNofollow) Add("nofollow");
        if (opensTab) Add("noopener");
        return string.Join(' ', values);

        void Add(string value)
        {
            if (value.Length > 0 && !values.Contains(value, StringComparer.OrdinalIgnoreCase)) values.Add(value);
        }
    }
}
