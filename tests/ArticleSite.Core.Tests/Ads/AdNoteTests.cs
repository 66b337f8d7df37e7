using ArticleSite.Core.Diagnostics;
using static ArticleSite.Core.Tests.Ads.Cleaning;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>Remarks on what stands between markers, and around them.</summary>
public sealed class AdNoteTests
{
    private const string Swallowing = "<!-- affiliate ads begin -->\n<a href=\"https://shop.sjv.io/c/11/22/33\">\n<img src=\"https://x.example/a.png\"></a>\n<!-- affiliate ads end -->";

    [Theory]
    [InlineData("[|<!-- affiliate ads begin -->|]\n<!-- affiliate ads end -->\n", "AS3102")]
    [InlineData("[|<!-- affiliate ads begin -->|]\n<iframe src=\"https://www.youtube.com/embed/x\"></iframe>\n<!-- affiliate ads end -->\n", "AS3103")]
    [InlineData("[|<!-- affiliate ads begin -->|]\nThe light is red.\n<!-- affiliate ads end -->\n", "AS3103")]
    [InlineData("|a|b|\n|-|-|\n|1|2|\n\n[|<!-- affiliate ads begin -->|]\n[x](https://x.example/)\n<!-- affiliate ads end -->\n\n|3|4|\n", "AS3104")]
    [InlineData("> One.\n\n[|<!-- affiliate ads begin -->|]\n[x](https://x.example/)\n<!-- affiliate ads end -->\n\n> Two.\n", "AS3104")]
    [InlineData("One.  \n\n[|<!-- affiliate ads begin -->|]\n[x](https://x.example/)\n<!-- affiliate ads end -->\n\nTwo.\n", "AS3104")]
    [InlineData(Swallowing + "\n[|## Head|]\n", "AS3105")]
    [InlineData(Swallowing + "\n[|text|]\n", "AS3105")]
    public void It_is_named_at_its_place(string marked, string code)
    {
        var (text, spans) = Places(marked);
        var finding = Assert.Single(Run(text).Findings);
        Assert.Equal((code, spans[0]), (finding.Rule.Code, finding.Location!.Value.Span));
    }

    [Theory]
    [InlineData(Swallowing + "\n\n## Head\n")]
    [InlineData(Swallowing + "\n" + Swallowing + "\n")]
    [InlineData("<!-- affiliate ads begin -->\n<a href=\"https://shop.sjv.io/c/1/2/3\"><img src=\"https://x.example/a.png\"></a>\n<!-- affiliate ads end -->\n## Head\n")]
    [InlineData("1. One.\n\n" + Swallowing + "\n\n2. Two.\n")]
    [InlineData("One.\n\n" + Swallowing + "\n\nTwo.\n")]
    public void There_is_nothing_to_say(string text) => Assert.Empty(Run(text).Findings);

    [Fact]
    public void Videos_are_counted_not_repeated()
    {
        var block = "<!-- affiliate ads begin -->\n<iframe src=\"https://www.youtube.com/embed/x\"></iframe>\n<!-- affiliate ads end -->\n\n";
        var finding = Assert.Single(Run(block + block + block).Findings);
        Assert.StartsWith("3 ad blocks hold only a video", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Info, finding.Severity);
    }
}
