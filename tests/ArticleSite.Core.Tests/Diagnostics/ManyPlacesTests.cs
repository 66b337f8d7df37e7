using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Diagnostics;

public sealed class ManyPlacesTests
{
    private static Diagnostic? Torn(string body) =>
        new TestSite().Article("a", body).Build().Findings.SingleOrDefault(finding => finding.Rule == Rules.SpaceBeforePunctuation);

    [Fact]
    public void A_finding_of_many_places_says_how_many() => Assert.EndsWith(" (3 places)", Torn("a , b , c .")!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_comment_silences_only_the_places_it_covers()
    {
        var finding = Torn("one , a\n\n<!-- articlesite-disable-next-line AS4503 -->\ntwo , b\n\nthree , c")!;

        Assert.Single(finding.Repeats);
        Assert.Equal(2, finding.Fix!.Edits.Count);
        Assert.EndsWith(" (2 places)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_place_can_be_silenced_as_well()
    {
        var finding = Torn("<!-- articlesite-disable-next-line AS4503 -->\ntwo , b\n\nthree , c")!;

        Assert.Empty(finding.Repeats);
        Assert.Equal(finding.Location!.Value.Span, Assert.Single(finding.Fix!.Edits).Span);
    }

    [Fact]
    public void A_comment_that_covers_all_places_silences_the_finding() => Assert.Null(Torn("<!-- articlesite-disable AS4503 -->\n\none , a\n\ntwo , b"));

    [Fact]
    public void A_name_does_not_change_with_the_number_of_places()
    {
        var names = new FindingFingerprints(_ => null);
        var few = Torn("a , b\n\nc , d")!;

        Assert.Equal(names.Next(few), names.Next(Torn("a , b\n\nc , d\n\ne , f")!)[..16]);
    }
}
