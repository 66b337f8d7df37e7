using System.Text;
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
    public void A_second_extraction_finds_nothing() => FsCheck.Check.One(Many, Prop.ForAll(Articles.ToArbitrary(), text =>
        Extracted(text) is var once && Extracted(once) == once));

    [Fact]
    public void Every_line_outside_of_blocks_stays() => FsCheck.Check.One(Many, Prop.ForAll(Articles.ToArbitrary(), text =>
    {
        var after = Extracted(text);
        var change = Plan(Bytes(text)).Change;
        var kept = new StringBuilder();
        var at = 0;
        foreach (var edit in change?.Edits ?? [])
        {
            var start = text.IndexOf(edit.Removed, at, StringComparison.Ordinal);
            kept.Append(text, at, start - at);
            at = start + edit.Removed.Length;
        }

        kept.Append(text, at, text.Length - at);
        return kept.ToString().Replace(Reference, "", StringComparison.Ordinal) == after.Replace(Reference, "", StringComparison.Ordinal);
    }));
}
