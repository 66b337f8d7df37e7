using System.Text.Json;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;

namespace ArticleSite.Cli.Tests;

public sealed class MetricsTests
{
    [Fact]
    public void What_each_step_template_and_article_cost_is_told_in_json()
    {
        var machine = Site();

        Assert.Equal(0, machine.Run("build", "--metrics", "out/metrics.json"));
        var json = Metrics(machine);
        Assert.Equal(["Read", "Render"], json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("name").GetString()).Where(name => name is "Read" or "Render"));
        Assert.All(json.GetProperty("steps").EnumerateArray(), step => Assert.InRange(step.GetProperty("allocatedBytes").GetInt64(), 0, long.MaxValue));
        Assert.True(Step(json, "Read").GetProperty("allocatedBytes").GetInt64() > 0);
        Assert.Equal(2, Layout(json, "article").GetProperty("count").GetInt32());
        Assert.Contains(json.GetProperty("includes").EnumerateArray(), include => include.GetProperty("name").GetString()!.StartsWith("theme:partials/", StringComparison.Ordinal) && include.GetProperty("count").GetInt32() > 0);
        Assert.Equal(["content/one.md", "content/two.md"], json.GetProperty("slowestArticles").EnumerateArray().Select(article => article.GetProperty("path").GetString()).Order());
        Assert.Equal(machine.Disk.ReadFile("/site/content/one.md").Length + machine.Disk.ReadFile("/site/content/two.md").Length, json.GetProperty("articleBytesRead").GetInt64());
        Assert.Equal(json.GetProperty("pages").GetInt32(), json.GetProperty("pagesRendered").GetInt32());
        Assert.DoesNotContain("slowest article", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_cache_spared_is_told()
    {
        var machine = Site();
        machine.Run("build");
        machine.Disk.Add("/site/content/one.md", "---\ntitle: One\ndate: 2024-01-01\n---\n\nOther words.\n");

        machine.Run("build", "--metrics", "out/metrics.json");

        var json = Metrics(machine);
        Assert.Equal(1, json.GetProperty("articlesFromCache").GetInt32());
        Assert.Equal("content/one.md", Assert.Single(json.GetProperty("slowestArticles").EnumerateArray()).GetProperty("path").GetString());
        Assert.Equal((1, 1), (Layout(json, "article").GetProperty("count").GetInt32(), Layout(json, "article").GetProperty("kept").GetInt32()));
    }

    [Fact]
    public void A_build_that_had_nothing_to_do_tells_that_nothing_was_read_or_rendered()
    {
        var machine = Site();
        machine.Run("build");

        Assert.Equal(0, machine.Run("build", "--metrics", "out/metrics.json"));

        var json = Metrics(machine);
        Assert.Equal(["Compare"], json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("name").GetString()));
        Assert.Equal((0, 0), (json.GetProperty("articleBytesRead").GetInt64(), json.GetProperty("pagesRendered").GetInt32()));
    }

    [Fact]
    public void Without_a_file_it_is_a_table()
    {
        var machine = Site();

        Assert.Equal(0, machine.Run("build", "--metrics"));
        Assert.Matches(@"\n  step +ms  processor ms  allocated MB\n(  .*\n)*  Render +[0-9.,]+ +[0-9.,]+ +[0-9.,]+\n", machine.Error);
        Assert.Matches(@"\n  layout +times +kept +ms\n", machine.Error);
        Assert.Matches(@"\n  slowest article +ms\n  content/(one|two)\.md +[0-9.]+\n", machine.Error);
    }

    [Fact]
    public void Nothing_of_the_kind_is_told_unasked()
    {
        var machine = Site();
        machine.Run("build");

        Assert.DoesNotContain("processor ms", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_build_tells_every_five_seconds_how_far_it_is()
    {
        using var lines = new StringWriter { NewLine = "\n" };
        var time = new SteppedClock();
        var progress = new PlainProgress(lines, time, started: 0);

        for (var second = 1; second <= 12; second++)
        {
            time.Seconds = second;
            progress.Report(new BuildProgress("Render", second * 100, 5140));
        }

        time.Seconds = 20;
        progress.Report(new BuildProgress("Render", 5140, 5140));
        progress.Report(new BuildProgress("Publish", 1, 1));
        Assert.Equal("Render: 500 of 5,140\nRender: 1,000 of 5,140\n", lines.ToString());
    }

    private static Machine Site()
    {
        var machine = Machine.WithSite();
        machine.Build = null;
        machine.Disk.Add("/site/content/one.md", "---\ntitle: One\ndate: 2024-01-01\n---\n\nWords.\n");
        machine.Disk.Add("/site/content/two.md", "---\ntitle: Two\ndate: 2024-01-02\n---\n\nWords.\n");
        return machine;
    }

    private static JsonElement Metrics(Machine machine) => JsonDocument.Parse(machine.Disk.ReadFile("/site/out/metrics.json")).RootElement;

    private static JsonElement Layout(JsonElement metrics, string name) => metrics.GetProperty("layouts").EnumerateArray().Single(layout => layout.GetProperty("name").GetString() == name);

    private static JsonElement Step(JsonElement metrics, string name) => metrics.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("name").GetString() == name);

    private sealed class SteppedClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
