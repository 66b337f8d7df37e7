using ArticleSite.Cli.Serve;

namespace ArticleSite.Cli.Tests.Serve;

public class AllowedHostTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("guides.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("[::1]")]
    public void A_name_of_this_machine_is_answered(string host) => Assert.True(AllowedHost.Contains(host));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("notlocalhost")]
    [InlineData("10.0.0.1")]
    [InlineData("")]
    public void A_name_that_only_leads_here_is_not(string host) => Assert.False(AllowedHost.Contains(host));
}
