using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Tests.Markdown;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class SlotFillerTests
{
    private static readonly AdSlot s_slot = new("mid") { FirstAfterBlocks = 1, GapBlocks = 1, Max = 1 };

    [Fact]
    public void The_first_ad_stands_after_the_blocks_the_slot_wants() => Assert.Equal(["a@2"], Fill(s_slot with { FirstAfterBlocks = 2 }, Creative("a")));

    [Fact]
    public void The_first_ad_stands_after_the_words_the_slot_wants() => Assert.Equal(["a@3"], Fill(s_slot with { MinWordsBefore = 5 }, Creative("a")));

    [Fact]
    public void Blocks_stand_between_two_ads()
    {
        var found = Fill(s_slot with { Max = 9, GapBlocks = 2 }, Creative("a"), Creative("b"), Creative("c"), Creative("d"));
        Assert.Equal(["1", "3", "5"], found.Select(PlaceOf));
    }

    [Fact]
    public void Words_stand_between_two_ads()
    {
        var found = Fill(s_slot with { Max = 9, GapWords = 4 }, Creative("a"), Creative("b"), Creative("c"));
        Assert.Equal(["1", "3"], found.Select(PlaceOf));
    }

    [Fact]
    public void A_slot_keeps_away_from_ads_that_are_there()
    {
        var body = Body();
        var there = new AdInsert(body.Gaps[2].HtmlOffset, new AdCreative("x"), "");
        var found = new SlotFiller(Source([s_slot with { GapBlocks = 2 }], Creative("a"))).Fill(new AdPage("/p/"), body.Gaps, [there]);
        Assert.Equal(["x@2", "a@4"], found.Select(insert => Show(insert, body)));
    }

    [Fact]
    public void Two_slots_do_not_share_a_place()
    {
        var found = Fill([s_slot, s_slot with { Name = "other" }], Creative("a"), Creative("b"));
        Assert.Equal(["1", "2"], found.Select(PlaceOf));
    }

    [Theory]
    [InlineData("paragraph", "", "heading")]
    [InlineData("", "paragraph", "edge")]
    public void A_slot_passes_neighbours_it_does_not_want(string after, string before, string expected)
    {
        var gaps = Gaps("One.\n\nTwo.\n\n## Head\n\nThree.");
        var slot = s_slot with { NotAfter = after.Length > 0 ? [after] : [], NotBefore = before.Length > 0 ? [before, "heading"] : [] };
        var insert = Assert.Single(new SlotFiller(Source([slot], Creative("a"))).Fill(new AdPage("/p/"), gaps, []));
        var gap = gaps.Single(gap => gap.HtmlOffset == insert.HtmlOffset);
        Assert.Equal(expected, AdSlot.Neighbours[(int)(after.Length > 0 ? gap.Before : gap.After)]);
    }

    [Fact]
    public void Neighbours_are_the_kinds_of_blocks() =>
        Assert.Equal(Enum.GetNames<BodyBlock>().Select(name => name == "None" ? AdSlot.Edge : name.ToLowerInvariant()), AdSlot.Neighbours);

    [Fact]
    public void Only_sizes_of_the_slot_fit()
    {
        var wide = new RegisteredCreative(new AdCreative("wide") { Size = new AdSize(728, 90) }, null);
        var tall = new RegisteredCreative(new AdCreative("tall") { Size = new AdSize(300, 600) }, null);
        Assert.Equal(["wide@1"], Fill(s_slot with { Sizes = [new AdSize(728, 90)], Max = 5 }, wide, tall, Creative("none")));
    }

    [Fact]
    public void Only_campaigns_of_the_slot_fit() =>
        Assert.Equal(["b@1"], Fill(s_slot with { Campaigns = ["acme"], Max = 5 }, Creative("a"), Creative("b", "acme"), Creative("c", "other")));

    [Fact]
    public void A_creative_with_weight_0_is_never_chosen() => Assert.Empty(Fill(s_slot, Creative("a") with { Weight = 0 }));

    [Fact]
    public void A_creative_stands_on_a_page_once() => Assert.Equal(["a@1"], Fill(s_slot with { Max = 5 }, Creative("a")));

    [Fact]
    public void A_campaign_has_at_most_as_many_on_a_page_as_it_says()
    {
        var campaign = new AdCampaign("acme") { PerPage = 2 };
        var found = Fill(s_slot with { Max = 9 }, [.. "abcde".Select(id => new RegisteredCreative(new AdCreative($"{id}"), campaign))]);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void A_creative_is_shown_from_its_start_until_the_moment_of_its_end()
    {
        var creative = Creative("a") with { Start = TestSite.Now.AddDays(1), End = TestSite.Now.AddDays(2) };
        var shown = new[] { 0.999, 1, 1.999, 2 }.Select(day => new SlotFiller(Source([s_slot], creative) with { Clock = TestSite.Now.AddDays(day) }).Fill(new AdPage("/p/"), Body().Gaps, []).Count);
        Assert.Equal([0, 1, 1, 0], shown);
    }

    [Fact]
    public void A_creative_of_a_paused_campaign_is_not_shown() =>
        Assert.Empty(Fill(s_slot, new RegisteredCreative(new AdCreative("a"), new AdCampaign("c") { Status = CampaignStatus.Paused })));

    [Fact]
    public void When_one_ends_another_takes_its_place()
    {
        var (first, second) = (Creative("a"), Creative("b"));
        var chosen = Assert.Single(Fill(s_slot, first, second));
        var ended = chosen[0] == 'a' ? first : second;
        var other = Assert.Single(Fill(s_slot, [ended with { End = TestSite.Now }, ended == first ? second : first]));
        Assert.Equal(chosen[0] == 'a' ? 'b' : 'a', other[0]);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("EN-gb", true)]
    [InlineData("en-GB-oed", false)]
    [InlineData("e", false)]
    [InlineData("de", false)]
    public void A_language_takes_its_varieties(string wanted, bool isShown) => Assert.Equal(isShown, IsShown(s_slot with { Languages = [wanted] }));

    [Fact]
    public void Every_kind_of_target_must_be_met_and_one_of_each_is_enough()
    {
        var slot = s_slot with { Categories = ["Hair", "Care"], Tags = ["wig"], Sections = ["Blog"] };
        Assert.True(IsShown(slot));
        Assert.False(IsShown(slot with { Categories = ["Shoes"] }));
        Assert.False(IsShown(slot with { Tags = ["wi"] }));
        Assert.False(IsShown(slot with { Sections = ["news"] }));
    }

    [Fact]
    public void The_choice_never_changes_between_versions()
    {
        var registry = Source([s_slot], [.. Enumerable.Range(0, 10).Select(i => Creative($"c{i}"))]);
        var filler = new SlotFiller(registry);
        var found = Enumerable.Range(0, 8).Select(i => filler.Fill(new AdPage($"/p{i}/"), Body().Gaps, [])[0].Creative.Id);
        Assert.Equal(Golden, string.Join(' ', found));
    }

    [Fact]
    public void Another_salt_is_another_draw()
    {
        RegisteredCreative[] creatives = [.. Enumerable.Range(0, 10).Select(i => Creative($"c{i}"))];
        var (one, two) = (Choices(new AdRegistry(creatives, [s_slot], "1")), Choices(new AdRegistry(creatives, [s_slot], "2")));
        Assert.InRange(one.Zip(two).Count(pair => pair.First != pair.Second), 150, 199);
    }

    [Fact]
    public void Weights_are_shares()
    {
        var shown = Choices(new AdRegistry([Creative("a") with { Weight = 1 }, Creative("b") with { Weight = 3 }], [s_slot], ""), pages: 4000);
        Assert.InRange(shown.Count(ids => ids == "b"), 2900, 3100);
    }

    [Fact]
    public void The_order_of_the_registry_does_not_matter() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Ids(), Gen.Choose(0, 1000).ToArbitrary(), (ids, page) =>
    {
        RegisteredCreative[] creatives = [.. ids.Select(id => Creative($"c{id}", $"p{id % 3}"))];
        AdSlot[] slots = [s_slot with { Max = 2 }, s_slot with { Name = "low", FirstAfterBlocks = 3 }];
        var at = new AdPage($"/{page}/");
        var (one, two) = (new AdRegistry(creatives, slots, "s"), new AdRegistry(creatives.Reverse(), slots.Reverse(), "s"));
        return Ads(one, at).SequenceEqual(Ads(two, at));
    }));

    [Fact]
    public void A_new_creative_changes_only_the_pages_that_show_it() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Ids(), Gen.Choose(0, 1000).ToArbitrary(), (ids, page) =>
    {
        RegisteredCreative[] creatives = [.. ids.Select(id => Creative($"c{id}", $"p{id % 3}"))];
        var slot = s_slot with { Max = 3 };
        var at = new AdPage($"/{page}/");
        var before = Ads(new AdRegistry(creatives, [slot], "s"), at);
        var after = Ads(new AdRegistry([.. creatives, Creative("new", "p1")], [slot], "s"), at);
        return after.Any(ad => ad.StartsWith("new@", StringComparison.Ordinal)) || after.SequenceEqual(before);
    }));

    [Theory]
    [InlineData("https://a.example/c", "https://a.example/c?sid=wig.mid")]
    [InlineData("https://a.example/c?u=1#top", "https://a.example/c?u=1&sid=wig.mid#top")]
    [InlineData("https://a.example/c?", "https://a.example/c?sid=wig.mid")]
    [InlineData("https://a.example/c?sid=mine", "https://a.example/c?sid=mine")]
    [InlineData("https://a.example/c?asid=1", "https://a.example/c?asid=1&sid=wig.mid")]
    public void The_address_tells_the_page_and_the_slot_where_the_campaign_wants_it(string href, string expected)
    {
        var creative = new RegisteredCreative(new AdCreative("a") { Href = href }, new AdCampaign("c") { SubId = "sid" });
        var insert = Assert.Single(new SlotFiller(Source([s_slot], creative)).Fill(new AdPage("/hair/wig/"), Body().Gaps, []));
        Assert.Equal((expected, "mid"), (insert.Creative.Href, insert.Slot));
    }

    private const string Golden = "c7 c5 c8 c0 c0 c7 c1 c5";

    private static Arbitrary<HashSet<int>> Ids() => Gen.Choose(0, 50).ListOf().Select(ids => ids.ToHashSet()).ToArbitrary();

    private static RegisteredCreative Creative(string id, string? campaign = null) =>
        new(new AdCreative(id), campaign is null ? null : new AdCampaign(campaign) { PerPage = 1 });

    private static AdSource Source(IEnumerable<AdSlot> slots, params RegisteredCreative[] creatives) => new(new AdRegistry(creatives, slots, "s"), TestSite.Now);

    private static List<string> Fill(AdSlot slot, params RegisteredCreative[] creatives) => Fill([slot], creatives);

    private static List<string> Fill(AdSlot[] slots, params RegisteredCreative[] creatives) => Ads(new AdRegistry(creatives, slots, "s"), new AdPage("/p/"));

    private static bool IsShown(AdSlot slot)
    {
        var page = new AdPage("/p/") { Section = "blog", Categories = ["Beauty", "hair"], Tags = ["Wig", "new"], Language = "en-GB" };
        return Ads(new AdRegistry([Creative("a")], [slot], "s"), page).Count > 0;
    }

    private static List<string> Choices(AdRegistry registry, int pages = 200)
    {
        var filler = new SlotFiller(new AdSource(registry, TestSite.Now));
        var gaps = Body().Gaps;
        return [.. Enumerable.Range(0, pages).Select(i => filler.Fill(new AdPage($"/page-{i}/"), gaps, [])[0].Creative.Id)];
    }

    private static List<string> Ads(AdRegistry registry, AdPage page)
    {
        var body = Body();
        return [.. new SlotFiller(new AdSource(registry, TestSite.Now)).Fill(page, body.Gaps, []).Select(insert => Show(insert, body))];
    }

    /// <summary>Creative and gap: <c>a@3</c> stands after the third block.</summary>
    private static string Show(AdInsert insert, ArticleBody body) =>
        $"{insert.Creative.Id}@{body.Gaps.ToList().FindIndex(gap => gap.HtmlOffset == insert.HtmlOffset)}";

    private static string PlaceOf(string ad) => ad.Split('@')[1];

    private static ArticleBody Body() => With("One one.\n\nTwo two.\n\nThree three.\n\nFour.\n\nFive.");

    private static EquatableArray<BodyGap> Gaps(string text) => With(text).Gaps;

    private static ArticleBody With(string text) =>
        MarkdownReader.Read(Bodies.Draft(text), BodyOptions.Default with { WantsGaps = true }).Value!.Body;
}
