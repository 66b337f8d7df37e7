using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Preview;

/// <summary>
/// Takes changed texts in where they stand, so that a page can be shown before the site is put together again. Only what keeps every
/// address, list and order as it is can be taken so: the text of an article, a template, a file that goes to the site as it is.
/// </summary>
internal static class PreviewEdit
{
    /// <summary>A checkout is no edit: beyond so many files, putting the site together is as fast.</summary>
    private const int MostFiles = 16;

    /// <summary>The site with the changes; null, with nothing done, when they are of another kind.</summary>
    /// <param name="site">The site as it is.</param>
    /// <param name="changed">Whole paths.</param>
    /// <param name="memory">Takes what articles are now.</param>
    /// <param name="files">The disk.</param>
    public static PreviewSite? Take(PreviewSite site, IReadOnlyCollection<string> changed, ArticleMemory memory, IFileSystem files)
    {
        if (site.Prepared is not { } prepared || changed.Count > MostFiles) return null;
        var (plan, run) = (site.Plan, site.Run);
        List<Reading> readings = [];
        var hasTemplates = false;
        try
        {
            foreach (var path in changed)
            {
                if (!files.FileExists(path)) return null;
                if (plan.Texts.TryGetValue(path, out var text))
                {
                    if (Read(text.File, text.IsPage, site, memory, files) is not { } reading) return null;
                    readings.Add(reading);
                }
                else if (plan.Templates.TryGetValue(path, out var template) && !WordsReader.IsWords(template.Name))
                {
                    hasTemplates = true;
                }
                else if (!plan.Assets.ContainsKey(path))
                {
                    return null;
                }
            }

            var templates = hasTemplates ? SitePipeline.ReadTemplates(prepared.Tree, run) : null;
            foreach (var reading in readings)
            {
                memory.Keep(reading.File, reading.Now);
                if (reading.Now.Article is { } now) reading.Place.Reread(now);
            }

            var renderer = SitePipeline.RendererOf(prepared.Model, templates?.Value ?? prepared.Templates, prepared.Assets, run);
            return site.With(prepared with { Templates = templates?.Value ?? prepared.Templates, Renderer = renderer }, Findings(site, readings, templates));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null; // it has just gone, or is being written
        }
    }

    /// <summary>A whole path as findings show it.</summary>
    public static SourcePath PathOf(string path, string root) => new(Path.GetRelativePath(root, path).Replace('\\', '/'));

    /// <summary>An article read again; null when more than its text has changed.</summary>
    private static Reading? Read(SourceFile file, bool isPage, PreviewSite site, ArticleMemory memory, IFileSystem files)
    {
        if (memory.Last(file.Path) is not { Article: { } before } last || !site.Plan.Articles.TryGetValue(file.Path, out var place)) return null;
        var rules = site.Prepared!.Rules; // a site with articles is prepared
        var stamp = files.StampOf(file.FullPath); // before it is read: what is written meanwhile must look changed later
        var now = ArticleReader.Read(file, files.ReadFile(file.FullPath), rules, BodyOptions.For(rules), isPage, site.Run.Request);
        return now.Article is { } article && !IsElsewhere(before, article) ? new Reading(file with { Stamp = stamp, Length = Math.Max(stamp.Length, 0) }, place, last, now) : null;
    }

    /// <summary>True when other pages than its own show the difference, or the site decides what its page shows.</summary>
    private static bool IsElsewhere(Article before, Article now) =>
        now.Meta != before.Meta
        || !now.AlsoRead.Select(entry => (entry.Title, entry.Url)).SequenceEqual(before.AlsoRead.Select(entry => (entry.Title, entry.Url)))
        || now.Spots.Count + before.Spots.Count > 0;

    private static List<Diagnostic> Findings(PreviewSite site, List<Reading> readings, StageResult<TemplateSet>? templates)
    {
        var gone = readings.SelectMany(reading => reading.Before.Findings).Select(finding => (finding.Rule, finding.Location)).ToHashSet();
        var mended = templates is null ? [] : site.Prepared!.Tree.Templates.Select(file => file.Path).ToHashSet(); // as above
        var config = site.Prepared!.Model.Config;
        var screen = new FindingScreen(null, site.OpenSource) { Overrides = config.DiagnosticOverrides };
        var now = new FindingList(screen) { Severities = config.Severities };
        foreach (var reading in readings) screen.Silence(reading.File.Path, reading.Now.Article?.Suppressions ?? []);
        foreach (var reading in readings) now.AddRange(reading.Now.Findings);
        now.AddRange(templates?.Findings ?? []);
        var kept = site.Findings.Where(finding => !gone.Contains((finding.Rule, finding.Location)) && !(finding.Location is { } at && mended.Contains(at.Path)));
        return Merged(kept, now.Sorted().Where(finding => finding.Severity > Severity.Info), site.Findings.Count);
    }

    /// <summary>Two sorted lists as one. An old site has tens of thousands of findings, and each edit comes here: sorting all would leave arrays behind that are seldom collected.</summary>
    private static List<Diagnostic> Merged(IEnumerable<Diagnostic> left, IEnumerable<Diagnostic> right, int count)
    {
        List<Diagnostic> merged = new(count + 16);
        using var others = right.GetEnumerator();
        var hasOther = others.MoveNext();
        foreach (var finding in left)
        {
            for (; hasOther && Diagnostic.Compare(others.Current, finding) < 0; hasOther = others.MoveNext()) merged.Add(others.Current);
            merged.Add(finding);
        }

        for (; hasOther; hasOther = others.MoveNext()) merged.Add(others.Current);
        return merged;
    }

    private sealed record Reading(SourceFile File, SiteArticle Place, ReadArticle Before, ReadArticle Now);
}
