using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render;

/// <summary>A page that will be rendered: where it goes, with which layout, from what. A closed set.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Layout">The layout's name: <c>article</c>.</param>
/// <param name="Kind">What templates see as <c>page.kind</c>.</param>
public abstract record PlannedPage(SiteUrl Url, string Layout, string Kind)
{
    /// <summary>For messages: who wants the address.</summary>
    public abstract string Owner { get; }
}

/// <summary>An article, or a page of <c>content/pages</c>.</summary>
/// <param name="Article">The article.</param>
/// <param name="Layout">Its own layout or the one of its kind.</param>
/// <param name="Kind"><c>article</c> or <c>page</c>.</param>
public sealed record ArticlePage(SiteArticle Article, string Layout, string Kind) : PlannedPage(Article.Url, Layout, Kind)
{
    /// <inheritdoc />
    public override string Owner => Article.Article.Source.Value;
}

/// <summary>One page of a list of articles: home, a tag, a category, a series.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Kind"><c>home</c>, <c>tag</c>, <c>category</c> or <c>series</c>; also its layout.</param>
/// <param name="Term">The tag, category or series; null for home.</param>
/// <param name="Articles">The articles on this page of the list.</param>
/// <param name="Pager">Where this page stands among the pages of the list.</param>
public sealed record ListPage(SiteUrl Url, string Kind, Term? Term, IReadOnlyList<SiteArticle> Articles, Pager Pager)
    : PlannedPage(Url, Kind, Kind)
{
    /// <inheritdoc />
    public override string Owner => Term is null ? "the home page" : $"the {Kind} '{Term.Name}'";
}

/// <summary>Where a page of a list stands.</summary>
/// <param name="First">The list's first page; the others are <c>page/N/</c> below it, or where <see cref="Pager.Folder"/> says.</param>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many pages the list has.</param>
public sealed record Pager(SiteUrl First, int Number, int Total)
{
    /// <summary>The folder of the second and later pages.</summary>
    public string Folder { get; init; } = "page";

    /// <summary>The address of a page of this list.</summary>
    public SiteUrl UrlOf(int number) => number == 1 ? First : First.Below(Folder).Below(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>The overview of all tags, of the category tree or of all series.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Kind"><c>tags</c>, <c>categories</c> or <c>series-list</c>; also its layout.</param>
/// <param name="Terms">All tags, the top of the tree, or all series.</param>
public sealed record TermsPage(SiteUrl Url, string Kind, IReadOnlyList<Term> Terms) : PlannedPage(Url, Kind, Kind)
{
    /// <inheritdoc />
    public override string Owner => Kind == "series-list" ? "the list of series" : $"the list of {Kind}";
}

/// <summary>The archive, or one year or month of it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Years">The years shown, newest first, with the months shown.</param>
/// <param name="Depth">0 for the whole archive, 1 for a year, 2 for a month.</param>
public sealed record ArchivePage(SiteUrl Url, IReadOnlyList<ArchiveYear> Years, int Depth) : PlannedPage(Url, "archive", "archive")
{
    /// <summary>Where this page stands among those of the same years.</summary>
    public Pager Pager { get; init; } = new(Url, 1, 1);

    /// <inheritdoc />
    public override string Owner => "the archive";
}

/// <summary>The page that shows what a search finds.</summary>
public sealed record SearchPage() : PlannedPage(PagePlanner.SearchUrl, "search", "search")
{
    /// <inheritdoc />
    public override string Owner => "the search page";
}

/// <summary>What hosts show for an address that leads nowhere.</summary>
public sealed record NotFoundPage() : PlannedPage(new SiteUrl("/404.html"), "404", "404")
{
    /// <inheritdoc />
    public override string Owner => "the not-found page";
}

/// <summary>The page at an address that was given up.</summary>
/// <param name="Tombstone">The address, and why.</param>
public sealed record GonePage(Tombstone Tombstone) : PlannedPage(Tombstone.Url, "gone", "gone")
{
    /// <inheritdoc />
    public override string Owner => Rules.DeclaredGone;
}

/// <summary>The page at an alias or at the old name of a term.</summary>
/// <param name="Redirect">From where to where.</param>
public sealed record RedirectPage(Redirect Redirect) : PlannedPage(Redirect.From, "redirect", "redirect")
{
    /// <inheritdoc />
    public override string Owner => Redirect.Owner;
}
