using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Import;

/// <summary>Reads the head of one post, draft or page, and says what has to change in it.</summary>
internal static class HexoPostReader
{
    /// <summary>Reads one; null, with findings, for a file that is no text.</summary>
    public static StageResult<HexoPost> Read(HexoFile file, string folder, HexoConfig config, IFileSystem files)
    {
        var path = folder + "/" + file.Path.Value;
        var decoded = SourceDecoder.Decode(file.Path, files.ReadFile(path));
        if (decoded.Value is not { } source) return new(null, decoded.Findings);
        var head = HexoHead.Find(source);
        List<TextEdit> edits = [.. head.Edits];
        List<Diagnostic> findings = [.. decoded.Findings];
        foreach (var remark in head.Remarks) findings.Add(Rules.ImportChangesHead(source.At(remark.Span), remark.Value));

        var isPage = file.Kind == HexoFileKind.Page;
        var slug = HexoAddresses.SlugOf(file.Stem, config);
        var nameDay = isPage ? null : FileNameReader.Read(file.Name, SiteFileNames(config)).Date;
        if (!head.IsThere) AddHead(file, source, head, isPage ? null : files.CreationTime(path), edits, findings);
        else if (head.Map is not null && !isPage && nameDay is null && head.Text("date") is null && files.CreationTime(path) is { } created) AddDate(source, head, created, edits, findings);
        if (isPage) NamePage(source, head, edits, findings);

        var meta = MetaOf(source, edits, config, nameDay);
        if (meta is null) findings.Add(Rules.ImportCannotRead(source.At(new TextSpan(head.InsertAt, 0))));
        meta ??= new FrontMatter { Title = new Spanned<string>(file.Stem, default) };
        var hasOffset = head.Map?["date"] is YamlScalar date && HasOffset(date.Value);
        var post = new HexoPost(file, source, head, meta, slug, edits, findings);
        return new(post with { Address = isPage ? null : HexoAddresses.Of(slug, meta, new TermSlugs(SiteTaxonomies.Categories(config)), config, hasOffset) }, []);
    }

    /// <summary>How the names of files are read once they are here.</summary>
    public static string SiteFileNames(HexoConfig config) =>
        config.NewPostName.Contains(":title", StringComparison.Ordinal) ? config.NewPostName.Replace(":title", ":slug", StringComparison.Ordinal) : ":slug";

    /// <summary>The head as it will be read here, with changes made; null when it cannot be read.</summary>
    public static FrontMatter? MetaOf(SourceText source, IReadOnlyList<TextEdit> edits, HexoConfig config, DateOnly? nameDay) =>
        FrontMatterReader.Read(new SourceText(source.Path, Changed(source.Text, edits)), new FrontMatterOptions(config.TimeZone, NeedsDate: false) { DateOfName = nameDay }).Value?.Meta;

    /// <summary>A text with changes made, which are in order.</summary>
    public static string Changed(string text, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0) return text;
        var changed = new System.Text.StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            changed.Append(text, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Puts a change among others, behind those at the same place.</summary>
    public static void Insert(List<TextEdit> edits, TextEdit edit)
    {
        var at = edits.FindIndex(other => other.Span.Start > edit.Span.Start);
        edits.Insert(at < 0 ? edits.Count : at, edit);
    }

    private static void AddHead(HexoFile file, SourceText source, HexoHead head, DateTimeOffset? created, List<TextEdit> edits, List<Diagnostic> findings)
    {
        var name = file.Stem[(file.Stem.LastIndexOf('/') + 1)..];
        var date = created is { } time ? head.Line("date", Instant(time)) : "";
        Insert(edits, new TextEdit(new TextSpan(head.InsertAt, 0), $"---\n{head.Line("title", name)}{date}---\n"));
        findings.Add(Rules.ImportChangesHead(source.At(new TextSpan(head.InsertAt, 0)), $"it has no front matter, so it gets one with the title '{name}'"));
    }

    private static void AddDate(SourceText source, HexoHead head, DateTimeOffset created, List<TextEdit> edits, List<Diagnostic> findings)
    {
        Insert(edits, new TextEdit(new TextSpan(head.InsertAt, 0), head.Line("date", Instant(created))));
        findings.Add(Rules.ImportChangesHead(source.At(new TextSpan(head.InsertAt, 0)), $"it has no date; as Hexo takes the day its file was made, 'date' is {Instant(created)} now"));
    }

    /// <summary>A page's own address without extension is a page of HTML in Hexo.</summary>
    private static void NamePage(SourceText source, HexoHead head, List<TextEdit> edits, List<Diagnostic> findings)
    {
        if (head.Map?["permalink"] is not YamlScalar { Value: { Length: > 0 } own } scalar || own.EndsWith('/') || Path.HasExtension(own)) return;
        Insert(edits, new TextEdit(scalar.Span, YamlWriter.Quote(own + ".html")));
        findings.Add(Rules.ImportChangesHead(source.At(scalar.Span), $"its address is '{own}.html' in Hexo, and is written so now"));
    }

    private static bool HasOffset(string date)
    {
        var time = date.IndexOf(':', StringComparison.Ordinal);
        return time > 0 && date.AsSpan(time).IndexOfAny("Zz+-") >= 0;
    }

    private static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
