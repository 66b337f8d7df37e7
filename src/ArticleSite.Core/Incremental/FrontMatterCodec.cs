using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>An article's head as bytes.</summary>
internal static class FrontMatterCodec
{
    public static void Write(ByteWriter to, FrontMatter meta)
    {
        to.Span(meta.Span);
        PlaceCodec.Write(to, meta.Title);
        to.Optional(meta.Date, PlaceCodec.Write);
        to.Optional(meta.Updated, PlaceCodec.Write);
        to.List(meta.Tags, PlaceCodec.Write);
        to.List(meta.Categories, Write);
        to.Optional(meta.Description, PlaceCodec.Write);
        to.Optional(meta.Excerpt, PlaceCodec.Write);
        to.List(meta.Keywords, PlaceCodec.Write);
        to.Optional(meta.Thumbnail, PlaceCodec.Write);
        to.Optional(meta.Slug, PlaceCodec.Write);
        to.Optional(meta.Permalink, PlaceCodec.Write);
        to.Optional(meta.Layout, PlaceCodec.Write);
        to.Bool(meta.IsDraft);
        to.Optional(meta.DraftSpan, PlaceCodec.Write);
        to.List(meta.Aliases, PlaceCodec.Write);
        to.Optional(meta.Author, PlaceCodec.Write);
        to.Optional(meta.Language, PlaceCodec.Write);
        to.Bool(meta.IsNoIndex);
        to.List(meta.Related, PlaceCodec.Write);
        to.Optional(meta.Series, PlaceCodec.Write);
        to.Optional(meta.SeriesOrder, PlaceCodec.Write);
        to.Optional(meta.Sticky, PlaceCodec.Write);
        to.Optional(meta.Ads, PlaceCodec.Write);
        to.Optional(meta.TranslationKey, PlaceCodec.Write);
        to.List(meta.Extra, PlaceCodec.Write);
    }

    public static FrontMatter Read(ByteReader from) => new()
    {
        Span = from.Span(),
        Title = PlaceCodec.ReadText(from),
        Date = from.Optional(PlaceCodec.ReadDate),
        Updated = from.Optional(PlaceCodec.ReadDate),
        Tags = from.List(PlaceCodec.ReadText),
        Categories = from.List(ReadCategory),
        Description = from.Optional(PlaceCodec.ReadText),
        Excerpt = from.Optional(PlaceCodec.ReadText),
        Keywords = from.List(PlaceCodec.ReadText),
        Thumbnail = from.Optional(PlaceCodec.ReadText),
        Slug = from.Optional(PlaceCodec.ReadText),
        Permalink = from.Optional(PlaceCodec.ReadText),
        Layout = from.Optional(PlaceCodec.ReadText),
        IsDraft = from.Bool(),
        DraftSpan = from.Optional(PlaceCodec.ReadSpan),
        Aliases = from.List(PlaceCodec.ReadText),
        Author = from.Optional(PlaceCodec.ReadText),
        Language = from.Optional(PlaceCodec.ReadText),
        IsNoIndex = from.Bool(),
        Related = from.List(PlaceCodec.ReadText),
        Series = from.Optional(PlaceCodec.ReadText),
        SeriesOrder = from.Optional(PlaceCodec.ReadNumber),
        Sticky = from.Optional(PlaceCodec.ReadNumber),
        Ads = from.Optional(PlaceCodec.ReadText),
        TranslationKey = from.Optional(PlaceCodec.ReadText),
        Extra = from.List(PlaceCodec.ReadEntry),
    };

    private static void Write(ByteWriter to, CategoryPath category)
    {
        to.List(category.Parts, static (writer, part) => writer.Text(part));
        to.Span(category.Span);
    }

    private static CategoryPath ReadCategory(ByteReader from) => new(from.List(static reader => reader.Text()), from.Span());
}
