using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>Makes what a layout sees, by hand and without reflection; <c>docs/theme.md</c> describes it name by name.</summary>
internal sealed class TemplateModel(SiteRecords records, ArticleContents contents)
{
    /// <summary>Above this many articles an archive page lists months with their counts only; the months' own pages list all.</summary>
    private const int MostArchiveArticles = 500;

    public TemplateObject Of(PlannedPage page)
    {
        var record = new PageRecord(page, records);
        var model = new TemplateObject(4) { ["site"] = records.Site, ["page"] = record, ["t"] = record.Words };
        switch (page)
        {
            case ArticlePage { Article: var article }:
                model["article"] = new ArticleRecord(article, records, contents);
                break;
            case ListPage { Term: var term, Articles: var articles }:
                model["articles"] = records.ListOf(articles);
                if (term is not null) model["term"] = records.RecordOf(term);
                break;
            case TermsPage { Terms: var terms }:
                model["terms"] = records.ListOf(terms);
                break;
            case ArchivePage archive:
                model["years"] = YearsOf(archive);
                break;
            case RedirectPage { Redirect: var redirect }:
                model["target"] = redirect.To.Absolute(records.Config.BaseUrl);
                break;
            case GonePage { Tombstone: var tombstone }:
                model["reason"] = tombstone.Reason;
                break;
        }

        return model;
    }

    private TemplateArray YearsOf(ArchivePage archive)
    {
        var listsArticles = archive.Depth == 2 || archive.Years.Sum(year => year.Count) <= MostArchiveArticles;
        return new TemplateArray(archive.Years.Select(year => (TemplateValue)new TemplateObject(4)
        {
            ["year"] = year.Year,
            ["url"] = year.Url.Href(records.Config.BaseUrl),
            ["count"] = year.Count,
            ["months"] = new TemplateArray(year.Months.Select(month => (TemplateValue)new TemplateObject(5)
            {
                ["month"] = month.Month,
                ["name"] = records.Words.Words.Month(month.Month),
                ["url"] = month.Url.Href(records.Config.BaseUrl),
                ["count"] = month.Articles.Count,
                ["articles"] = records.ListOf(listsArticles ? month.Articles : []),
            })),
        }));
    }
}
