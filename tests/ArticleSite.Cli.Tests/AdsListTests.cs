using System.Text.Json;

namespace ArticleSite.Cli.Tests;

public class AdsListTests
{
    private const string Banner =
        "<!-- affiliate ads begin -->\n"
        + "<a href=\"https://acme.sjv.io/c/111/222/333\"><img src=\"https://a.impactradius-go.com/display-ad/333-222\" width=\"728\" height=\"90\"></a>\n"
        + "<!-- affiliate ads end -->\n";

    [Fact]
    public void An_ad_is_listed_with_its_place_and_what_it_is()
    {
        var machine = WithArticle("Words.\n\n" + Banner);
        Assert.Equal(0, machine.Run("ads", "list"));
        Assert.StartsWith("content/a.md:7:1: marker_block banner impact-333-222 strip AS3108,AS3115,AS3117\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_count_networks_campaigns_and_kinds()
    {
        var machine = WithArticle(Banner + "\nWords.\n\n" + Banner);
        machine.Run("ads", "list");
        Assert.EndsWith("total network impact 2\ntotal campaign impact 333 2\ntotal kind banner 2\n2 ads in 1 file\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_a_line_of_names_and_one_an_ad()
    {
        var machine = WithArticle(Banner);
        machine.Run("ads", "list", "--format", "csv");
        Assert.Equal(
            "file,line,column,shape,kind,network,account,campaign,creative,size,policy,key,issues\n"
            + "content/a.md,5,1,marker_block,banner,impact,111,333,222,728x90,strip,impact-333-222,AS3108 AS3115 AS3117\n",
            machine.Out);
    }

    [Fact]
    public void Json_is_an_array_of_ads()
    {
        var machine = WithArticle(Banner);
        machine.Run("ads", "list", "--format", "json");
        using var json = JsonDocument.Parse(machine.Out);
        var ad = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(5, ad.GetProperty("line").GetInt32());
        Assert.Equal("111", ad.GetProperty("account").GetString());
    }

    [Theory]
    [InlineData("--network", "impact", 1)]
    [InlineData("--network", "cj", 0)]
    [InlineData("--kind", "banner", 1)]
    [InlineData("--kind", "pixel", 0)]
    [InlineData("--campaign", "333", 1)]
    [InlineData("--campaign", "444", 0)]
    public void A_filter_leaves_what_fits(string option, string value, int count)
    {
        var machine = WithArticle(Banner);
        machine.Run("ads", "list", option, value);
        Assert.EndsWith(count == 1 ? "\n1 ad in 1 file\n" : "0 ads in 0 files\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_a_spreadsheet_would_run_is_made_text()
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/site.config.yml", "title: Test\ncontent: =c\n");
        machine.Disk.Add("/site/=c/a.md", Head + Banner);
        machine.Run("ads", "list", "--format", "csv");
        Assert.Contains("\n'=c/a.md,5,", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_rest_is_listed()
    {
        var machine = WithArticle(Banner);
        machine.Disk.Add("/site/content/b.md", "no head");
        Assert.Equal(0, machine.Run("ads", "list"));
        Assert.Contains("content/b.md", machine.Error, StringComparison.Ordinal);
        Assert.Contains("1 ad in 1 file\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_disk_will_not_give_is_named_and_ends_with_its_code()
    {
        var machine = WithArticle(Banner);
        machine.Disk.Add("/site/content/b.md", Head + Banner);
        machine.Files = new FaultyDisk(machine.Disk) { WritesLeft = 0, Unreadable = "/site/content/b.md" };
        Assert.Equal(3, machine.Run("ads", "list"));
        Assert.Contains("cannot read content/b.md: no access", machine.Error, StringComparison.Ordinal);
        Assert.Contains("1 ad in 1 file\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_of_more_than_twenty_campaigns_are_cut_short_unless_asked_for()
    {
        var many = string.Concat(Enumerable.Range(400, 22).Select(id => Banner.Replace("333", $"{id}", StringComparison.Ordinal) + "\n"));
        var machine = WithArticle(many);
        machine.Run("ads", "list");
        Assert.Contains("total campaign impact 419 1\ntotal campaign and 2 more (--all shows them)\ntotal kind", machine.Out, StringComparison.Ordinal);
        var whole = WithArticle(many);
        whole.Run("ads", "list", "--all");
        Assert.Contains("total campaign impact 421 1\ntotal kind", whole.Out, StringComparison.Ordinal);
    }

    private const string Head = "---\ntitle: A\ndate: 2024-01-01\n---\n";

    private static Machine WithArticle(string body)
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/content/a.md", Head + body);
        return machine;
    }
}
