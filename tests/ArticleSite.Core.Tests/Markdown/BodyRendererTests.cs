namespace ArticleSite.Core.Tests.Markdown;

/// <summary>A thread renders body after body with what it has at hand; none leaves a trace in the next.</summary>
public sealed class BodyRendererTests
{
    private const string Table = "| a |\n|---|\n| b |\n";

    [Theory]
    [InlineData(Table, Table)]
    [InlineData("text", Table)]
    [InlineData("- a\n  - b", "- c")]
    [InlineData("> [!NOTE]\n> a", "b")]
    [InlineData("<div>a", "<p>b")]
    [InlineData("<div>a", "b")]
    [InlineData("a[^1]\n\n[^1]: b", "c[^1]\n\n[^1]: d")]
    [InlineData("", "# a")]
    public async Task A_body_is_the_same_after_another(string first, string second)
    {
        var alone = await OnOneThread(second);
        var after = await OnOneThread(first, second);

        Assert.Equal(alone, after);
    }

    [Fact]
    public async Task A_body_that_cannot_be_rendered_leaves_nothing_behind()
    {
        var after = await OnOneThread(string.Concat(Enumerable.Repeat("> ", 200)) + "a", "b");

        Assert.Equal("<p>b</p>", after);
    }

    /// <summary>The last of some bodies, rendered by a thread that has rendered nothing else.</summary>
    private static Task<string> OnOneThread(params string[] bodies) => Task.Factory.StartNew(
        () => bodies.Select(body => Bodies.Read(body).Value?.Body.Html.Trim() ?? "").ToList()[^1],
        TestContext.Current.CancellationToken,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
