using ArticleSite.Core.Publish;

namespace ArticleSite.Core.Tests.Publish;

public sealed class OutputPlanTests
{
    [Theory]
    [InlineData("a/index.html", "a/index.html")]
    [InlineData("Setup/index.html", "setup/index.html")]
    [InlineData("caf\u00e9.html", "cafe\u0301.html")]
    [InlineData("a", "a/index.html")]
    [InlineData("a/index.html", "a")]
    [InlineData("a/b/c.html", "A")]
    public void Two_files_that_cannot_stand_side_by_side_everywhere_are_refused(string first, string second)
    {
        var plan = new OutputPlan();

        Assert.True(plan.Add(first, "one"));
        Assert.False(plan.Add(second, "two"));
        Assert.Contains("'/" + second + "' of two is taken by one", Assert.Single(plan.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_one_folder_stand_side_by_side()
    {
        var plan = new OutputPlan();

        Assert.True(plan.Add("a/index.html", "one"));
        Assert.True(plan.Add("a/b/index.html", "two"));
        Assert.True(plan.Add("ab", "three"));
        Assert.Empty(plan.Findings);
    }
}
