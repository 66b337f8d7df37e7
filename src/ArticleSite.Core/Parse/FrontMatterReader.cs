using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Parse;

/// <summary>
/// The Parse step: one source file goes in, its front matter as typed values and the span of its body come out. It
/// looks at no other file and not at the body. A wrong value costs that value, never the article; only front matter
/// that is missing, never closed, too large or not YAML gives no draft.
/// </summary>
public static class FrontMatterReader
{
    /// <summary>The most characters between the two lines of dashes.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Takes a file apart.</summary>
    public static StageResult<Draft> Read(SourceText source, FrontMatterOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var block = FrontMatterBlock.Find(source);
        if (Unusable(source, block) is { } reason) return new(null, [reason]);

        var document = YamlReader.Read(source, block.Yaml);
        var values = new FrontMatterValues(source, options.TimeZone);
        foreach (var problem in document.Problems) values.Findings.Add(Rules.FrontMatterYaml(source, problem));
        if (document.Root is null && values.Findings.Count > 0) return new(null, values.Findings.ToEquatableArray());
        if (document.Root is not (null or YamlMap))
        {
            values.Findings.Add(Rules.FrontMatterIsNoMapping(source.At(document.Root.Span), document.Root.Describe()));
            return new(null, values.Findings.ToEquatableArray());
        }

        var map = document.Root as YamlMap;
        if (options is { NeedsDate: true, DateOfName: null } && (map?["date"] is null or YamlScalar { IsNull: true })) values.Findings.Add(Rules.NoDate(KeyOrOpener(source, block, map, "date")));
        var head = new TextSpan(block.Opener.Start, block.BodyStart - block.Opener.Start);
        var meta = Meta(source, block, map, values);
        if (meta.Date is null && options.DateOfName is { } day) meta.Date = new(DateReader.Read(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), options.TimeZone).Value!.Value, block.Opener);
        var finished = meta.Finish(head, meta.Title ?? TitleFromName(source, block, map, values.Findings));
        HeadReview.Find(source, finished, map, options, values.Findings);
        var body = TextSpan.FromBounds(block.BodyStart, source.Length);
        return new(new Draft(source, finished, body), values.Findings.ToEquatableArray());
    }

    private static Diagnostic? Unusable(SourceText source, FrontMatterBlock block)
    {
        if (!block.IsOpened) return NoFrontMatter(source, block.Opener.Start);
        if (block.Yaml.Length > MaxLength && block.IsClosed) return Rules.FrontMatterIsTooLarge(source.At(block.Opener), MaxLength);
        return block.IsClosed ? null : Rules.FrontMatterNeverCloses(source.At(block.Opener));
    }

    private static Diagnostic NoFrontMatter(SourceText source, int start)
    {
        var rest = source.Text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        var line = end < 0 ? rest : rest[..end];
        var quoted = line.Length <= 60 ? line.ToString() : string.Concat(line[..59], "…");
        return Rules.NoFrontMatter(source.At(new TextSpan(start, line.Length)), quoted);
    }

    private static UnfinishedHead Meta(SourceText source, FrontMatterBlock block, YamlMap? map, FrontMatterValues values)
    {
        var meta = new UnfinishedHead();
        foreach (var entry in map?.Entries ?? [])
        {
            var (key, node) = (entry.Key.Value, entry.Value);
            switch (key)
            {
                case "title": meta.Title = values.Title(key, node); break;
                case "date": meta.Date = values.Date(key, node); break;
                case "updated": meta.Updated = values.Date(key, node); break;
                case "tags": meta.Tags = values.Texts(key, node); break;
                case "categories": meta.Categories = values.Categories(key, node); break;
                case "description": meta.Description = values.Prose(key, node); break;
                case "excerpt": meta.Excerpt = values.Prose(key, node); break;
                case "keywords": meta.Keywords = values.CommaTexts(key, node); break;
                case "thumbnail": meta.Thumbnail = values.Picture(key, node); break;
                case "slug": meta.Slug = values.Text(key, node); break;
                case "permalink": meta.Permalink = values.Text(key, node); break;
                case "layout": meta.Layout = values.Text(key, node); break;
                // what may have been meant as a draft is not published by accident
                case "draft": (meta.IsDraft, meta.DraftSpan) = (values.Switch(key, node, ifUnreadable: true) || meta.IsDraft, node.Span); break;
                case "published": (meta.IsDraft, meta.DraftSpan) = (meta.IsDraft || !values.Switch(key, node, ifUnreadable: false, ifEmpty: true), meta.DraftSpan ?? node.Span); break;
                case "aliases": meta.Aliases = values.Texts(key, node); break;
                case "author": meta.Author = values.Text(key, node); break;
                case "lang": meta.Language = values.Text(key, node); break;
                case "translation_key": meta.TranslationKey = values.Text(key, node); break;
                case "noindex": meta.IsNoIndex = values.Switch(key, node, ifUnreadable: true); break;
                case "related": meta.Related = values.Texts(key, node); break;
                case "series": values.Series(key, node, meta); break;
                case "series_order": meta.SeriesOrder = values.Order(key, node) ?? meta.SeriesOrder; break;
                case "sticky": meta.Sticky = values.Weight(key, node); break;
                case "ads": meta.Ads = values.Choice(key, node, [.. AdPolicyNames.All.Select(policy => policy.Word)]); break;
                default: meta.Extra.Add(entry); break;
            }
        }

        CheckMisspelt(source, map, meta.Extra, values.Findings);
        CheckDates(source, meta, values.Findings);
        return meta;
    }

    /// <summary>A key that the head has beside the unknown one was not meant by it: <c>date</c> and <c>data</c>.</summary>
    private static void CheckMisspelt(SourceText source, YamlMap? map, List<YamlEntry> extra, List<Diagnostic> findings)
    {
        if (extra.Count == 0) return;
        string[] free = [.. FrontMatterKeys.All.Where(key => map![key] is null)]; // an extra key comes from a map
        foreach (var entry in extra)
        {
            if (Suggestion.For(entry.Key.Value, free) is { } meant)
                findings.Add(Rules.KeyIsMisspelt(source.At(entry.Key.Span), entry.Key.Value, meant));
        }
    }

    private static void CheckDates(SourceText source, UnfinishedHead meta, List<Diagnostic> findings)
    {
        if (meta is { Date: { } date, Updated: { } updated } && updated.Value < date.Value)
            findings.Add(Rules.UpdatedTooEarly(source.At(updated.Span), source.At(date.Span)));
    }

    /// <summary><c>fix-a-printer.md</c> becomes <c>Fix a printer</c>; a title of the wrong type has had its finding already.</summary>
    private static Spanned<string> TitleFromName(SourceText source, FrontMatterBlock block, YamlMap? map, List<Diagnostic> findings)
    {
        var words = source.Path.FileNameWithoutExtension.Replace('-', ' ').Replace('_', ' ').Trim();
        var title = words.Length == 0 ? "Untitled" : char.ToUpperInvariant(words[0]) + words[1..];
        if (map?["title"] is null or YamlScalar) findings.Add(Rules.NoTitle(KeyOrOpener(source, block, map, "title"), title));
        return new Spanned<string>(title, block.Opener);
    }

    private static SourceLocation KeyOrOpener(SourceText source, FrontMatterBlock block, YamlMap? map, string key)
    {
        foreach (var entry in map?.Entries ?? [])
            if (entry.Key.Value == key) return source.At(entry.Key.Span);
        return source.At(block.Opener);
    }
}
