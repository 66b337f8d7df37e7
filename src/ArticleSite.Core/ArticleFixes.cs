using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>
/// Makes the changes that findings carry, in one article's file. A safe one is made only if the words a reader sees are the
/// same before and after; no change may cost the article. It reads and writes no disk.
/// </summary>
/// <param name="config">The site.</param>
/// <param name="most">The least safe changes to make.</param>
public sealed class ArticleFixes(SiteConfig config, FixSafety most)
{
    /// <summary>Makes what can be made in one round; changes that touch one another wait for the next.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="findings">Findings in this file.</param>
    public FixedFile Apply(SourcePath path, byte[] bytes, IEnumerable<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var chosen = Choose(findings);
        if (chosen.Count == 0) return new FixedFile(bytes, [], []);
        if (Try(path, bytes, chosen) is { } all) return new FixedFile(all, chosen.ToEquatableArray(), []);

        // one of them is at fault: find it
        List<Diagnostic> made = [];
        List<Diagnostic> refused = [];
        foreach (var finding in chosen)
        {
            if (Try(path, bytes, [.. made, finding]) is not null) made.Add(finding);
            else refused.Add(finding);
        }

        return new FixedFile(made.Count == 0 ? bytes : Try(path, bytes, made)!, made.ToEquatableArray(), refused.ToEquatableArray()); // the last try was good
    }

    /// <summary>The section of an article by its path from the root, as policies of ads are set for.</summary>
    public static string SectionOf(SourcePath path, SiteConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var content = config.Content.TrimEnd('/') + "/";
        var name = path.Value.StartsWith(content, StringComparison.Ordinal) ? path.Value[content.Length..] : path.Value;
        return AdScope.SectionOf(name.StartsWith("pages/", StringComparison.Ordinal) ? name["pages/".Length..] : name);
    }

    /// <summary>The first of those that touch one another, by position.</summary>
    private List<Diagnostic> Choose(IEnumerable<Diagnostic> findings)
    {
        List<Diagnostic> chosen = [];
        var taken = new SortedSet<TextSpan>(Comparer<TextSpan>.Create((left, right) => left.End < right.Start ? -1 : left.Start > right.End ? 1 : 0)); // equal: they touch
        foreach (var finding in findings.Where(finding => finding.HasFix && finding.Fix is { } fix && fix.Safety <= most && !fix.Edits.IsEmpty).OrderBy(finding => finding.Fix!.Edits[0].Span.Start))
        {
            var edits = finding.Fix!.Edits; // asked for above
            if (edits.Any(edit => taken.Contains(edit.Span))) continue;
            chosen.Add(finding);
            foreach (var edit in edits) taken.Add(edit.Span);
        }

        return chosen;
    }

    private byte[]? Try(SourcePath path, byte[] bytes, List<Diagnostic> findings)
    {
        var before = SourceDecoder.Decode(path, bytes).Value!; // the decoder always gives a text
        var after = FileEdits.Apply(bytes, before.Text, EditsOf(findings));
        if (after is null) return null;
        var words = WordsOf(before);
        if (words is not null && WordsOf(SourceDecoder.Decode(path, after).Value!) is null) return null;

        var silent = findings.Where(finding => finding.Fix!.Safety == FixSafety.Safe && !finding.Rule.FixChangesText).ToList();
        if (silent.Count == 0) return after;
        var alone = silent.Count == findings.Count ? after : FileEdits.Apply(bytes, before.Text, EditsOf(silent));
        return alone is not null && WordsOf(SourceDecoder.Decode(path, alone).Value!) == words ? after : null;
    }

    private static List<TextEdit> EditsOf(IEnumerable<Diagnostic> findings) => [.. findings.SelectMany(finding => finding.Fix!.Edits).OrderBy(edit => edit.Span.Start)];

    /// <summary>The title and the words of the body as a reader sees them; null when the file makes no article.</summary>
    private string? WordsOf(SourceText source)
    {
        if (FrontMatterReader.Read(source, new FrontMatterOptions(config.TimeZone, NeedsDate: false)).Value is not { } draft) return null;
        var clean = AdStripper.Clean(draft, config.Ads, SectionOf(source.Path, config)).Value!; // taking ads out always leaves a draft
        return MarkdownReader.Read(clean, BodyOptions.For(config)).Value is { } article
            ? $"{draft.Meta.Title.Value}\n{HtmlWords.Of(article.Body.Html)}"
            : null;
    }
}

/// <summary>What became of one file.</summary>
/// <param name="Content">Its bytes after the changes; the same when none was made.</param>
/// <param name="Made">The findings whose changes were made, in the order of the file.</param>
/// <param name="Refused">Those whose changes were not, as they would change what a reader sees or cost the article.</param>
public sealed record FixedFile(byte[] Content, EquatableArray<Diagnostic> Made, EquatableArray<Diagnostic> Refused);
