using ArticleSite.Core.Check;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Check;

public sealed class HeadingMatchTests
{
    [Theory]
    [InlineData(20_000)]
    [InlineData(100_000)] // as many pairs as no int can count
    public void A_page_of_very_many_headings_is_not_searched_for_each_of_very_many_links(int many)
    {
        var match = new HeadingMatch([.. Enumerable.Range(0, many).Select(i => new Heading(2, $"step-{i}", $"Step {i}", new TextSpan(i, 1)))]);

        var found = Enumerable.Range(0, many).Count(i => match.Find($"STEP-{i}", "here") is not null);

        Assert.Equal(HeadingMatch.MostCompared / many, found);
    }

    [Fact]
    public void A_long_guide_with_a_link_to_each_heading_is_searched_for_all_of_them()
    {
        const int many = 1_000;
        var match = new HeadingMatch([.. Enumerable.Range(0, many).Select(i => new Heading(2, $"step-{i}", $"Step {i}", new TextSpan(i, 1)))]);

        Assert.All(Enumerable.Range(0, many), i => Assert.Equal($"step-{i}", match.Find($"STEP-{i}", "here")?.Id));
    }
}
