using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS42xx: articles that say the same as others, or next to nothing.</content>
public static partial class Rules
{
    // Made on first use, not by field initialisers: the order of static initialisers across files is not defined.
    private static class Twins
    {
        public static readonly DiagnosticRule Cluster = new("AS4201", "near-duplicate", Severity.Warning, "Several articles say almost the same");

        public static readonly DiagnosticRule Title = new("AS4202", "duplicate-title", Severity.Warning, "Several articles have one title");

        public static readonly DiagnosticRule Thin = new("AS4203", "thin-article", Severity.Info, "An article has few words of its own");
    }

    private static EquatableArray<DiagnosticRule> NearDuplicateRules => [Twins.Cluster, Twins.Title, Twins.Thin];

    /// <summary>AS4201: several articles say almost the same; one finding for all of them, at the oldest.</summary>
    /// <param name="at">The title of the oldest.</param>
    /// <param name="count">How many others there are.</param>
    /// <param name="percent">How much the least alike have in common.</param>
    /// <param name="others">Some of the others.</param>
    public static Diagnostic NearDuplicates(SourceLocation at, int count, int percent, EquatableArray<RelatedLocation> others) =>
        new(Twins.Cluster, at, $"{(count == 1 ? "another article says" : $"{count:N0} other articles say")} almost the same as this one, the oldest; they share at least {percent} % of their runs of five words{(others.Count < count ? $"; {others.Count} of them are named here" : "")}")
        {
            Help = "Keep one and make the others aliases of it, or set 'related.near_duplicates' to 'canonical', so that search engines are told which one counts.",
            Related = others,
        };

    /// <summary>AS4202: several articles have one title.</summary>
    /// <param name="at">The title of the newest.</param>
    /// <param name="title">It.</param>
    /// <param name="count">How many others have it.</param>
    /// <param name="others">Some of the others.</param>
    public static Diagnostic TitleIsRepeated(SourceLocation at, string title, int count, EquatableArray<RelatedLocation> others) =>
        new(Twins.Title, at, $"the title '{title}' is also that of {(count == 1 ? "another article" : $"{count:N0} other articles")}, but for case and punctuation")
        {
            Help = "Say in each title what only this article has, or keep one article and make the others aliases of it.",
            Related = others,
        };

    /// <summary>AS4203: an article has few words of its own.</summary>
    /// <param name="at">Its title.</param>
    /// <param name="words">Its words.</param>
    /// <param name="least">How many it should have.</param>
    /// <param name="ads">Ads found in it.</param>
    /// <param name="entries">Entries of its pasted lists.</param>
    public static Diagnostic ArticleIsThin(SourceLocation at, int words, int least, int ads, int entries) =>
        new(Twins.Thin, at, $"the article has {words:N0} words, fewer than {least:N0}{(ads + entries > 0 ? $"; the rest of its file is {ads:N0} ads and {entries:N0} entries of a list of links" : "")}")
        {
            Help = "Write what readers come for, put it together with another article, or set 'noindex: true'.",
        };
}
