using ArticleSite.Core.Ads.Registry;
using FsCheck;
using FsCheck.Fluent;
using static ArticleSite.Core.Tests.Ads.Registry.ExtractSite;

namespace ArticleSite.Core.Tests.Ads.Registry;

public sealed class ExtractProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithReplay(20240808, 20251123).WithMaxTest(3000);

    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\r\n", "\r", " ", "    ", "> ", "- ", "1. ", "```", "`", "text", "😀", "Größe", "|a|b|", "<div>", "</div>", "<pre>", "</pre>", "<!-- c -->",
        "<!-- affiliate ads begin -->", "<!-- affiliate ads end -->", Block, Banner, "\n\n" + Block + "\n\n", "\n" + Block + "\n", Reference,
        "<ins class=\"adsbygoogle\" data-ad-client=\"ca-pub-1\" data-ad-slot=\"77\"></ins>",
        "<!-- affiliate ads begin -->\r\n<iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>\r\n<!-- affiliate ads end -->",
    ];

    private static readonly Gen<string> Articles =
        from mark in Gen.Elements("", "\uFEFF")
        from pieces in Gen.Elements(Pieces).ListOf()
        select mark + Head + string.Concat(pieces);

    private static readonly string[] Blocks =
    [
        "Words.", "Größe 😀 and\nmore  ", "## A heading", "- one\n- two", "1. one\n2. two", "> quote", "```\n" + Block + "\n```", "|a|b|\n|-|-|\n|1|2|",
        "<div>\nraw\n</div>", "One " + Banner + " two.", "- item " + Banner, Block, Block, Banner, Reference,
    ];

    /// <summary>Articles as people write them: blocks with empty lines between, no marker without its partner.</summary>
    private static readonly Gen<string> Written =
        from blocks in Gen.Elements(Blocks).NonEmptyListOf()
        from lineEnd in Gen.Elements("\n", "\r\n", "\r")
        select (Head + string.Join("\n\n", blocks) + "\n").Replace("\n", lineEnd, StringComparison.Ordinal);

    private static readonly Gen<ExtractOptions> AnyOptions =
        from filler in Gen.Elements(true, false)
        from units in Gen.Elements(true, false)
        from removing in Gen.Elements(true, false)
        select new ExtractOptions { HasFiller = filler, HasUnits = units, IsRemoving = removing };

    [Fact]
    public void Restoring_gives_back_every_byte() => FsCheck.Check.One(Many, Prop.ForAll(Articles.ToArbitrary(), AnyOptions.ToArbitrary(), (text, options) =>
    {
        var before = Bytes(text);
        if (Plan(before, options).Change is not { } change) return true;
        var plan = RestorePlanner.Restore(ExtractBytes.Apply(before, change.Edits), [change]);
        return plan.Content.AsSpan().SequenceEqual(before) && plan.Left.Count == 0;
    }));

    [Fact]
    public void A_second_extraction_finds_nothing() => FsCheck.Check.One(Many, Prop.ForAll(Written.ToArbitrary(), text =>
        Extracted(text) is var once && Extracted(once) == once));

    [Fact]
    public void A_build_that_strips_ads_gives_the_same_text_after_extracting() => FsCheck.Check.One(Many, Prop.ForAll(Written.ToArbitrary(), text =>
        Cleaning.Clean(text) == Cleaning.Clean(Extracted(text))));
}
