using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>What the pages of a series share, made once for all of them: made for each it would cost the square of their number.</summary>
internal sealed class SeriesParts
{
    private readonly Dictionary<SiteArticle, int> _places;

    /// <param name="series">The series.</param>
    /// <param name="records">The records of its articles.</param>
    public SeriesParts(Term series, SiteRecords records)
    {
        Items = records.ListOf(series.Articles);
        _places = series.Articles.Index().ToDictionary(part => part.Item, part => part.Index);
        var printer = new ValuePrinter();
        printer.Write(Items);
        Print = printer.Take();
    }

    /// <summary>Its articles, in order.</summary>
    public TemplateArray Items { get; }

    /// <summary>What tells apart which articles these are, in which order.</summary>
    public ulong Print { get; }

    /// <summary>The place of an article, from 0.</summary>
    public int PlaceOf(SiteArticle article) => _places[article];
}
