namespace ArticleSite.Core.Tests.Incremental;

/// <summary>Which lists of related articles a build after an edit makes anew: those that the edit can reach.</summary>
public sealed class RelatedReuseTests
{
    private static readonly string[][] Topics =
    [
        ["printer", "paper", "toner", "spooler", "cartridge", "nozzle", "tray"],
        ["router", "wireless", "channel", "antenna", "bridge", "subnet", "gateway"],
        ["camera", "shutter", "lens", "tripod", "exposure", "aperture", "flash"],
        ["keyboard", "layout", "shortcut", "keycap", "debounce", "scancode", "macro"],
        ["battery", "charger", "voltage", "capacity", "calibration", "drain", "plug"],
    ];

    [Fact]
    public void An_edit_makes_the_lists_of_its_own_topic_and_no_others()
    {
        var site = FiveTopics().Publish();

        site.Article("topic-2-article-3", TextOf(2, 3) + " Clean the shutter with care.");
        var after = site.Build();

        Assert.InRange(after.Site!.Ranking!.RankedCount, 1, 12);
        Assert.Equal(Lists(FromNothing(site)), Lists(after));
    }

    [Fact]
    public void Other_weights_make_all_lists()
    {
        var site = FiveTopics().Publish();

        site.With("site.config.yml", "title: Test\nbase_url: https://test.example/\nrelated:\n  tags: 0.9\n");

        Assert.Equal(40, site.Build().Site!.Ranking!.RankedCount);
    }

    [Fact]
    public void A_damaged_file_is_as_good_as_none()
    {
        var site = FiveTopics().Publish();
        site.With(".articlesite/related", "damaged");

        var after = site.Article("topic-2-article-3", TextOf(2, 3) + " Clean the shutter with care.").Build();

        Assert.Equal(40, after.Site!.Ranking!.RankedCount);
        Assert.Equal(Lists(FromNothing(site)), Lists(after));
    }

    private static BuildResult FromNothing(TestSite site) => site.Build(request => request with { UsesCache = false });

    private static IEnumerable<string> Lists(BuildResult result) =>
        result.Site!.Articles.Select(article => article.Url.Path + ": " + string.Join(' ', article.Related.Select(other => other.Url.Path)));

    private static TestSite FiveTopics()
    {
        var site = new TestSite();
        for (var topic = 0; topic < Topics.Length; topic++)
            for (var article = 0; article < 8; article++) site.Article($"topic-{topic}-article-{article}", TextOf(topic, article));
        return site;
    }

    /// <summary>Each article says another choice of its topic's words, so that none is the twin of another.</summary>
    private static string TextOf(int topic, int article) => string.Join(' ', Enumerable.Range(0, 24).Select(i => Topics[topic][(i * (article + 1) + article) % 7] + (i % 3 == 0 ? "." : "")));
}
