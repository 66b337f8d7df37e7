using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>Where Hexo puts a post. Told apart from <see cref="UrlMap"/>, so that the two can be compared.</summary>
internal static class HexoAddresses
{
    /// <summary>The slug Hexo gives a file: what <c>new_post_name</c> has for <c>:title</c>, else the whole path with dashes.</summary>
    public static string SlugOf(string stem, HexoConfig config)
    {
        if (config.NewPostName == ":title") return stem;
        var isWholePath = config.NewPostName.Contains('/', StringComparison.Ordinal) || config.NewPostName.StartsWith(":title", StringComparison.Ordinal);
        if (!isWholePath && stem.Contains('/', StringComparison.Ordinal)) return Slug.OfHexo(stem); // Hexo's pattern describes the path from its start
        var pattern = config.NewPostName.Replace(":title", ":slug", StringComparison.Ordinal);
        var read = FileNameReader.Read(stem + ".md", pattern);
        return read.Path == stem ? Slug.OfHexo(stem) : read.Path;
    }

    /// <summary>A post's address below the site's root, with a slash before it; null where it cannot be told from the files.</summary>
    /// <param name="slug">What Hexo calls its slug.</param>
    /// <param name="meta">What its head says.</param>
    /// <param name="categories">How category names become addresses.</param>
    /// <param name="config">The Hexo site.</param>
    /// <param name="hasOffset">True when the head writes the date with an offset, <c>Z</c> included.</param>
    public static string? Of(string slug, FrontMatter meta, TermSlugs categories, HexoConfig config, bool hasOffset)
    {
        if (meta.Permalink is { } own) return Finished("/" + own.Value.TrimStart('/'), config);
        if (meta.Date is not { } stamp) return null;
        var written = stamp.Value;
        // Hexo reads an offset, then takes what a clock in UTC shows for what one in the site's zone does
        var clock = hasOffset ? written.UtcDateTime : written.DateTime;
        var seconds = new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified), config.TimeZone.GetUtcOffset(clock)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var address = new StringBuilder("/");
        var at = 0;
        foreach (var token in PermalinkTokens.In(config.Permalink))
        {
            address.Append(config.Permalink, at, token.Span.Start - at);
            at = token.Span.End;
            if (Word(token.Value) is not { } word) return null;
            address.Append(word);
        }

        return Finished(address.Append(config.Permalink, at, config.Permalink.Length - at).ToString(), config);

        string? Word(string token) => token switch
        {
            ":title" => slug,
            ":name" => slug[(slug.LastIndexOf('/') + 1)..],
            ":post_title" => Slug.OfHexo(meta.Title.Value).ToLowerInvariant(),
            ":year" => clock.ToString("yyyy", CultureInfo.InvariantCulture),
            ":month" => clock.ToString("MM", CultureInfo.InvariantCulture),
            ":day" => clock.ToString("dd", CultureInfo.InvariantCulture),
            ":hour" => clock.ToString("HH", CultureInfo.InvariantCulture),
            ":minute" => clock.ToString("mm", CultureInfo.InvariantCulture),
            ":second" => clock.ToString("ss", CultureInfo.InvariantCulture),
            ":i_month" => clock.ToString("%M", CultureInfo.InvariantCulture),
            ":i_day" => clock.ToString("%d", CultureInfo.InvariantCulture),
            ":timestamp" => seconds,
#pragma warning disable CA5350 // Hexo's algorithm; an address is no secret
            ":hash" => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(slug + seconds)))[..12],
#pragma warning restore CA5350
            ":category" => meta.Categories.Count switch
            {
                0 => config.File.Text("default_category") ?? "uncategorized",
                1 => string.Join('/', meta.Categories[0].Parts.Select(categories.Of)),
                _ => null, // the one that Hexo happened to meet last
            },
            _ => null,
        };
    }

    /// <summary>With asset folders an address is always a folder or a page of HTML.</summary>
    private static string Finished(string address, HexoConfig config)
    {
        var isDone = address.EndsWith('/') || address.EndsWith(".html", StringComparison.Ordinal);
        return config.HasAssetFolders && !isDone ? address + "/" : address;
    }

    /// <summary>The same place, however it is written.</summary>
    public static string Normal(string address)
    {
        var path = Composition.Of(address.Replace("//", "/", StringComparison.Ordinal));
        if (path.EndsWith("/index.html", StringComparison.Ordinal)) return path[..^"index.html".Length];
        return path.EndsWith('/') || path.LastIndexOf('.') > path.LastIndexOf('/') ? path : path + "/";
    }
}
