using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>The fingerprint of what articles are read by. A test changes every property there is and wants another fingerprint.</summary>
internal static class ReadingRulesPrint
{
    public static Fingerprint Of(ReadingRules rules)
    {
        var to = new ByteWriter();
        to.Text(rules.TimeZone.ToSerializedString()); // with its changes to summer time, which updates of the system bring
        Write(to, rules.Ads);
        to.Text(rules.Title);
        to.Text(rules.Language);
        Write(to, rules.Related);
        to.Text(rules.Content);
        to.List(rules.RequiredKeys, static (writer, key) => writer.Text(key));
        to.Text(rules.FileNames);
        to.Print(rules.Words.Print);
        to.Bool(rules.HasMarkdown);
        to.Bool(rules.HasSlots);
        return Fingerprint.Of(to);
    }

    private static void Write(ByteWriter to, AdRules ads)
    {
        to.List(ads.Markers, static (writer, markers) =>
        {
            writer.Text(markers.Begin);
            writer.Text(markers.End);
        });
        to.Count((uint)ads.MarkerBlocks);
        to.Count((uint)ads.AdSenseUnits);
        to.Count((uint)ads.AlsoReadLists);
        to.Count((uint)ads.Loose);
        to.List(ads.Exceptions, Write);
        to.List(ads.OwnRedirects, Write);
        to.Text(ads.PaidLinkLabel);
        to.Bool(ads.PaidLinksAreNofollow);
        to.Count((uint)ads.Videos);
        to.Bool(ads.HasConsentMode);
        to.Bool(ads.HasAdSenseLoader);
        to.Bool(ads.HasDisclosure);
        to.List(ads.Disclosures, static (writer, disclosure) =>
        {
            writer.Text(disclosure.Language);
            writer.Text(disclosure.Text);
        });
        to.List(ads.Sellers, PlaceCodec.Write);
        to.Int(ads.Limits.Density);
        to.Int(ads.Limits.FirstAdWords);
        to.Int(ads.Limits.GapWords);
        to.Int(ads.Limits.PerPage);
        to.Text(ads.Registry);
    }

    private static void Write(ByteWriter to, AdException exception)
    {
        to.Count((uint)exception.Field);
        to.Text(exception.Value);
        to.Count((uint)exception.Policy);
        to.Optional(exception.Place, PlaceCodec.Write);
    }

    private static void Write(ByteWriter to, OwnRedirect redirect)
    {
        to.Text(redirect.Host);
        to.List(redirect.Paths, static (writer, path) => writer.Text(path));
        to.List(redirect.Except, static (writer, path) => writer.Text(path));
    }

    private static void Write(ByteWriter to, RelatedRules related)
    {
        to.Double(related.TitleWeight);
        to.Double(related.DescriptionWeight);
        to.Double(related.HeadingWeight);
        to.Double(related.CodeWeight);
        to.Double(related.K1);
        to.Double(related.B);
        to.Int(related.QueryTerms);
        to.Double(related.Mentions);
        to.Double(related.MentionedBy);
        to.Double(related.Tags);
        to.Double(related.Categories);
        to.Double(related.Freshness);
        to.Double(related.Diversity);
        to.Count((uint)related.NearDuplicates);
    }
}
