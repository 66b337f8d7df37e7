using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Parse;

/// <summary>
/// A head while it is read, key by key in the author's order: what <see cref="FrontMatter"/> says of the values holds here too. A copy of
/// the whole for each key would be a dozen for each article.
/// </summary>
internal sealed class UnfinishedHead
{
    public Spanned<string>? Title { get; set; }

    public Spanned<DateTimeOffset>? Date { get; set; }

    public Spanned<DateTimeOffset>? Updated { get; set; }

    public EquatableArray<Spanned<string>> Tags { get; set; } = [];

    public EquatableArray<CategoryPath> Categories { get; set; } = [];

    public Spanned<string>? Description { get; set; }

    public Spanned<string>? Excerpt { get; set; }

    public EquatableArray<Spanned<string>> Keywords { get; set; } = [];

    public Spanned<string>? Thumbnail { get; set; }

    public Spanned<string>? Slug { get; set; }

    public Spanned<string>? Permalink { get; set; }

    public Spanned<string>? Layout { get; set; }

    public bool IsDraft { get; set; }

    public TextSpan? DraftSpan { get; set; }

    public EquatableArray<Spanned<string>> Aliases { get; set; } = [];

    public Spanned<string>? Author { get; set; }

    public Spanned<string>? Language { get; set; }

    public Spanned<string>? TranslationKey { get; set; }

    public bool IsNoIndex { get; set; }

    public EquatableArray<Spanned<string>> Related { get; set; } = [];

    public Spanned<string>? Series { get; set; }

    public Spanned<int>? SeriesOrder { get; set; }

    public Spanned<int>? Sticky { get; set; }

    public Spanned<string>? Ads { get; set; }

    /// <summary>The keys that name none of these.</summary>
    public List<YamlEntry> Extra { get; } = [];

    /// <summary>All of it.</summary>
    /// <param name="span">The whole block.</param>
    /// <param name="title">The title, made up where none was written.</param>
    public FrontMatter Finish(TextSpan span, Spanned<string> title) => new()
    {
        Span = span,
        Title = title,
        Date = Date,
        Updated = Updated,
        Tags = Tags,
        Categories = Categories,
        Description = Description,
        Excerpt = Excerpt,
        Keywords = Keywords,
        Thumbnail = Thumbnail,
        Slug = Slug,
        Permalink = Permalink,
        Layout = Layout,
        IsDraft = IsDraft,
        DraftSpan = DraftSpan,
        Aliases = Aliases,
        Author = Author,
        Language = Language,
        TranslationKey = TranslationKey,
        IsNoIndex = IsNoIndex,
        Related = Related,
        Series = Series,
        SeriesOrder = SeriesOrder,
        Sticky = Sticky,
        Ads = Ads,
        Extra = Extra.ToEquatableArray(),
    };
}
