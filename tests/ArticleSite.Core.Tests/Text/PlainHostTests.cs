using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Text;

public sealed class PlainHostTests
{
    private static readonly string[] s_pieces =
        ["http", "https", "HTTP", "://", ":/", "/", "?", "#", "\\", "@", ":", ".", "-", "a", "b.example", "www", "127", "0", "1", "0x7f", "localhost", "xn--a", "é", "%41", " ", "_", "[::1]", "80", "org", new string('x', 63), "\t", "Z"];

    [Theory]
    [InlineData("https://www.example.org/a?b#c", "www.example.org")]
    [InlineData("http://Example.ORG", "Example.ORG")]
    [InlineData("https://a-b.example?x=http://c@d", "a-b.example")]
    public void The_host_of_most_addresses_is_plain(string address, string host) => Assert.Equal(host, PlainHost.Of(address).ToString());

    [Theory]
    [InlineData("https://user@example.org/")]
    [InlineData("https://example.org:8080/")]
    [InlineData(@"https://example.org\@localhost/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://-a.example/")]
    [InlineData("http://a..example/")]
    [InlineData("http://example.org./")]
    [InlineData("ftp://example.org/")]
    [InlineData("/a/b")]
    [InlineData("")]
    public void An_address_that_needs_a_second_look_has_none(string address) => Assert.True(PlainHost.Of(address).IsEmpty);

    [Fact]
    public void Whatever_is_plain_is_what_a_full_reading_says() =>
        Prop.ForAll(Gen.Elements(s_pieces).ArrayOf().Select(pieces => "http" + string.Concat(pieces)).ToArbitrary(), address =>
        {
            var host = PlainHost.Of(address).ToString();
            if (host.Length == 0) return true;
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns && uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(20));
}
