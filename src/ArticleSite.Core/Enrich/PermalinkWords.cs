using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Enrich;

/// <summary>What the tokens of a permalink pattern are for one article.</summary>
/// <param name="meta">What its head says.</param>
/// <param name="path">Its path below the content folder, without extension and date.</param>
/// <param name="config">The site.</param>
internal sealed class PermalinkWords(FrontMatter meta, string path, SiteConfig config)
{
    private readonly DateTimeOffset? _date = meta.Date is { } stamp ? TimeZoneInfo.ConvertTime(stamp.Value, config.TimeZone) : null;

    private string Name => path[(path.LastIndexOf('/') + 1)..];

    private string Section => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    /// <summary>The pattern with words for tokens; null when it needs a date and there is none.</summary>
    public string? Expand(string pattern)
    {
        var expanded = new StringBuilder();
        var at = 0;
        foreach (var token in PermalinkTokens.In(pattern))
        {
            if (_date is null && PermalinkTokens.OfDates.Contains(token.Value)) return null;
            expanded.Append(pattern, at, token.Span.Start - at).Append(Word(token.Value, pattern));
            at = token.Span.End;
        }

        return expanded.Append(pattern, at, pattern.Length - at).Replace("//", "/").ToString();
    }

    private string Word(string token, string pattern) => token switch
    {
        ":slug" => SlugOf(pattern),
        ":name" => Name,
        ":path" => path,
        ":section" => Section,
        ":title" => config.Categories.Style == SlugStyle.Words ? Slug.Of(meta.Title.Value) : Slug.Of(meta.Title.Value, SlugStyle.HexoLower),
        ":category" => CategoryOf(),
        ":hash" => HashOf(),
        ":year" => OfDate("yyyy"),
        ":month" => OfDate("MM"),
        ":day" => OfDate("dd"),
        ":i_month" => OfDate("%M"),
        ":i_day" => OfDate("%d"),
        ":hour" => OfDate("HH"),
        ":minute" => OfDate("mm"),
        ":second" => OfDate("ss"),
        ":timestamp" => Seconds(),
        _ => OwnOf(token[1..]),
    };

    /// <summary>As written, else the file's name; where folders stand in addresses, the <c>index</c> of a folder is the folder itself.</summary>
    private string SlugOf(string pattern)
    {
        if (meta.Slug is { } written) return written.Value.Trim('/');
        return Name == "index" && Section.Length > 0 && pattern.Contains(":section/:slug/", StringComparison.Ordinal) ? "" : Name;
    }

    private string OfDate(string format) => _date?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private string Seconds() => _date?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "";

    private string CategoryOf()
    {
        if (meta.Categories.Count == 0) return config.DefaultCategory;
        var slugs = new TermSlugs(config.Categories);
        return string.Join('/', meta.Categories[0].Parts.Select(slugs.Of));
    }

    /// <summary>Twelve digits that tell articles apart, as Hexo makes them: of the path and the date.</summary>
#pragma warning disable CA5350 // an address is no secret; another algorithm would make other addresses
    private string HashOf() => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(path + Seconds())))[..12];
#pragma warning restore CA5350

    /// <summary>What the head says under a key of the author's own, else what the configuration has for it.</summary>
    private string OwnOf(string key) => (key switch
    {
        "lang" => meta.Language?.Value,
        "author" => meta.Author?.Value,
        "layout" => meta.Layout?.Value,
        "series" => meta.Series?.Value,
        _ => meta.Extra.Where(entry => entry.Key.Value == key).Select(entry => (entry.Value as YamlScalar)?.Value).FirstOrDefault(),
    }) ?? config.PermalinkDefaults.Where(entry => entry.Old.Value == key).Select(entry => entry.New.Value).FirstOrDefault() ?? "";
}
