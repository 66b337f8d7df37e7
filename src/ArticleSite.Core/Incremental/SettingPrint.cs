using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// What all records of articles are made by besides the articles: the configuration, what is laid over it, the rules articles are
/// read by, the ids of templates, which links may lead to, and the site's files, whose sizes pages tell.
/// </summary>
internal static class SettingPrint
{
    /// <summary>It; null when a file was written so short ago that it may be another by now.</summary>
    /// <param name="config">The configuration as its file has it.</param>
    /// <param name="rules">The rules articles are read by.</param>
    /// <param name="assets">The files of the site.</param>
    /// <param name="themeIds">The ids that templates write around texts.</param>
    /// <param name="request">What the build is told.</param>
    /// <param name="moment">The disk's clock when the build began, in nanoseconds.</param>
    public static Fingerprint? Of(SiteConfig config, ReadingRules rules, EquatableArray<SourceFile> assets, IEnumerable<string> themeIds, BuildRequest request, long moment)
    {
        var to = new ByteWriter();
        to.Print(RequestPrint.Of(request));
        to.Print(ReadingRulesPrint.Of(rules));
        to.Print(config.Print);
        foreach (var id in themeIds.Order(StringComparer.Ordinal)) to.Text(id);
        to.Text("");
        foreach (var asset in assets)
        {
            to.Text(asset.Name);
            to.Text(asset.Path.Value);
            if (asset.FullPath.Length == 0) continue; // the theme's own are part of the request
            if (!asset.Stamp.IsSettledAt(moment)) return null;
            StampCodec.Write(to, asset.Stamp);
        }

        return Fingerprint.Of(to);
    }
}
