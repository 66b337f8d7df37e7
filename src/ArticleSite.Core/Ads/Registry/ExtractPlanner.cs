using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>Works out what extracting would do to one file; changes nothing.</summary>
public static class ExtractPlanner
{
    /// <summary>The plan for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="config">What counts as an ad.</param>
    /// <param name="needsDate">True for an article, false for a page.</param>
    /// <param name="options">What goes.</param>
    public static ExtractPlan Plan(SourceFile file, byte[] content, SiteConfig config, bool needsDate, ExtractOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(options);
        var plan = new ExtractPlan(file);
        var source = SourceDecoder.Decode(file.Path, content).Value!; // there is always a text
        if (!Encoding.UTF8.GetBytes(source.Text).AsSpan().SequenceEqual(content)) return plan with { Problem = "it is not all UTF-8" };
        if (FrontMatterReader.Read(source, new FrontMatterOptions(config.TimeZone, needsDate)).Value is not { } draft)
            return plan with { Problem = "it cannot be read as an article ('articlesite check' says why)" };

        var host = new Uri(config.BaseUrl.Origin).Host;
        // With references the text is read as a build that strips reads it, so that the next extraction reads it in the same way.
        var scan = AdStripper.Select(draft, config.Ads, ad => options.IsRemoving ? Creative(ad) is not null : ad.Kind != AdKind.EditorialEmbed);
        var taken = scan.Ads.Where(ad => Creative(ad) is not null).OrderBy(ad => ad.Span.Start).ToList();
        if (taken.Count == 0) return plan;
        var edits = ExtractBytes.Of(source.Text, options.IsRemoving ? [.. scan.Edits] : [.. taken.Select(ad => new TextEdit(ad.Span, Reference(ad.Key)))]);
        return plan with
        {
            Change = new ExtractedFile
            {
                Path = file.Path.Value,
                Before = ExtractBytes.Hash(content),
                After = ExtractBytes.Hash(ExtractBytes.Apply(content, edits)),
                Edits = edits,
            },
            Creatives = [.. taken.Select(ad => Creative(ad)!)],
        };

        AdCreative? Creative(AdBlock ad) => Takes(ad, options) ? AdCreative.From(ad, config.Title, host) : null;
    }

    /// <summary>A comment that stands for a creative of the registry.</summary>
    public static string Reference(string key) => $"<!-- ad: {key} -->";

    private static bool Takes(AdBlock ad, ExtractOptions options) => ad.Key.Length > 0 && ad.Kind switch
    {
        AdKind.Banner or AdKind.TextLink or AdKind.VideoCreative => true,
        AdKind.Filler => options.HasFiller,
        AdKind.AdUnit => options.HasUnits,
        _ => false,
    };
}
