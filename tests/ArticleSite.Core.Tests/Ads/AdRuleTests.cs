using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Ads;

public sealed class AdRuleTests
{
    [Theory]
    [InlineData("AS3001")]
    [InlineData("AS3006")]
    [InlineData("AS4001")]
    [InlineData("AS4004")]
    public void The_rules_of_ads_and_markdown_are_in_the_list_of_all(string code) =>
        Assert.Single(Rules.All, rule => rule is not null && rule.Code == code);
}
