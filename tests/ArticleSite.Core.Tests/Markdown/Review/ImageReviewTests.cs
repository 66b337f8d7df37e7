using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class ImageReviewTests
{
    [Fact]
    public void An_image_without_alt_is_reported_at_its_address() => Reviews.AssertFound(Rules.ImageWithoutAlt, "<img src=\"[|/a.png|]\"> <img src=\"/b.png\" alt=\"\"> ![](/c.png)");

    [Fact]
    public void Images_with_an_empty_alt_are_one_finding_with_all_their_places() => Reviews.AssertFound(Rules.EmptyAlt, "[|![](/a.png)|] <img src=\"[|/b.png|]\" alt=\"\"> ![A cable](/c.png) <img src=\"/d.png\">");

    [Theory]
    [InlineData("![[|https://example.com/a.png|]](/a.png)")]
    [InlineData("![[|screen-shot_1.PNG|]](/a.png)")]
    [InlineData("![[|Image 2|]](/a.png)")]
    [InlineData("<img src=\"[|/a.png|]\" alt=\"a.jpg\">")]
    public void A_text_alternative_that_says_nothing_is_reported(string marked) => Reviews.AssertFound(Rules.AltIsAddress, marked);

    [Theory]
    [InlineData("![A screenshot of the panel](/a.png)")]
    [InlineData("![How to convert .png](/a.png)")]
    [InlineData("![Figure 2](/a.png)")]
    public void One_that_says_something_is_not(string text) => Reviews.AssertNothing(Rules.AltIsAddress, text);

    [Fact]
    public void An_HTML_image_without_a_size_is_reported_and_a_Markdown_image_is_not() =>
        Reviews.AssertFound(Rules.ImageWithoutSize, "<img src=\"[|/a.png|]\" alt=\"a cable\" width=\"5\"> <img src=\"/b.png\" alt=\"a cable\" width=\"5\" height=\"5\"> ![a cable](/c.png)");

    [Fact]
    public void The_picture_of_an_ad_has_rules_of_its_own()
    {
        const string ad = "<a href=\"https://appsumo.8odi.net/c/1/2/3\"><img src=\"//a.impactradius-go.com/display-ad/3-2\"></a>";

        Assert.DoesNotContain(Bodies.Read(ad).Findings, finding => finding.Rule == Rules.ImageWithoutAlt || finding.Rule == Rules.ImageWithoutSize);
    }
}
