using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>All changes one post needs: those of its head, its tags, and an address where the pattern alone would give another.</summary>
internal static class HexoPostEdits
{
    /// <summary>The changes in order.</summary>
    public static List<TextEdit> All(HexoPost post, HexoLinks links, SiteConfig target, HexoConfig config, bool isInPlace, List<Diagnostic> findings)
    {
        List<TextEdit> edits = [.. post.Edits];
        KeepAddress(post, target, config, edits, findings);
        if (post.Head.Text("disableNunjucks") != "true") edits.AddRange(Tags(post, links, findings));
        if (post.File.IsHtml && !isInPlace)
        {
            edits.AddRange(HtmlBody.Edits(post.Source.Text, post.Head.BodyStart));
            findings.Add(Rules.ImportChangesText(post.Source.At(new TextSpan(post.Head.BodyStart, 0)), "the page of HTML is a Markdown file now, its blank lines taken out"));
        }

        return [.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
    }

    private static List<TextEdit> Tags(HexoPost post, HexoLinks links, List<Diagnostic> findings)
    {
        var text = post.Source.Text;
        List<TextEdit> edits = [];
        var tags = HexoTagScanner.Scan(text, post.Head.BodyStart);
        foreach (var tag in tags)
        {
            var at = post.Source.At(tag.Open);
            var shown = text.AsSpan(tag.Open.Start, tag.Open.Length).ToString();
            if (HexoTagConverter.Convert(tag, post, links) is not { } changes)
            {
                findings.Add(tag.Name == "{{" ? Rules.ImportLeavesValue(at, shown) : Rules.ImportLeavesTag(at, shown));
                continue;
            }

            edits.AddRange(changes);
            findings.Add(Rules.ImportChangesText(at, $"'{shown}' is {(tag.Name is "raw" or "{#" ? "gone" : "Markdown or HTML now")}"));
        }

        var fences = HexoTagConverter.Fences(text, post.Head.BodyStart).Where(edit => !tags.Any(tag => edit.Span.Start >= tag.Whole.Start && edit.Span.Start < tag.Whole.End)).ToList();
        foreach (var caption in fences.Where(edit => edit.Span.IsEmpty))
            findings.Add(Rules.ImportChangesText(post.Source.At(caption.Span), "the caption of the code block is a paragraph before it now"));
        edits.AddRange(fences);
        return edits;
    }

    /// <summary>Where the pattern would give another address than Hexo's, the article gets its own.</summary>
    private static void KeepAddress(HexoPost post, SiteConfig target, HexoConfig config, List<TextEdit> edits, List<Diagnostic> findings)
    {
        if (post.File.Kind == HexoFileKind.Page || post.Meta.Permalink is not null || post.Head.Map is null) return;
        if (post.Address is not { } address)
        {
            if (post.Meta.Categories.Count > 1 && config.Permalink.Contains(":category", StringComparison.Ordinal))
                findings.Add(Rules.ImportMayMove(post.Source.At(post.Meta.Categories[0].Span), $"the address has the category that Hexo met last of {post.Meta.Categories.Count}; the first is taken"));
            return;
        }

        var name = post.File.IsHtml ? post.File.Stem + ".md" : post.File.Name;
        var here = UrlMap.Find(post.File.Path, post.Meta, name, target.Permalink, target, []);
        if (here is { } url && HexoAddresses.Normal(url.Path) == HexoAddresses.Normal(address)) return;
        HexoPostReader.Insert(edits, new TextEdit(new TextSpan(post.Head.InsertAt, 0), post.Head.Line("permalink", address)));
        findings.Add(Rules.ImportChangesHead(post.Source.At(new TextSpan(post.Head.InsertAt, 0)), $"its address is '{address}' in Hexo, which the pattern alone does not give; 'permalink' says so now"));
    }
}
